package health.reprieve.scheduling;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.ChairClaim;
import health.reprieve.scheduling.domain.DayHours;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.domain.Quarters;
import health.reprieve.scheduling.domain.Seat;
import health.reprieve.scheduling.domain.TakenTime;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.scheduling.persistence.ClaimRepository;
import health.reprieve.scheduling.persistence.NurseLoadRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads together what a booking meets. */
@Dependent
class AvailabilityMaker {

  private final ClinicCalendar calendar;
  private final AppointmentRepository appointments;
  private final ClaimRepository claims;
  private final NurseLoadRepository loads;

  @Inject
  AvailabilityMaker(
      ClinicCalendar calendar,
      AppointmentRepository appointments,
      ClaimRepository claims,
      NurseLoadRepository loads) {
    this.calendar = calendar;
    this.appointments = appointments;
    this.claims = claims;
    this.loads = loads;
  }

  /**
   * Everything over whole days, the first and the last included.
   *
   * @param leaving an appointment that is looked at as if it were not there
   */
  Availability over(
      SiteView site, LocalDate first, LocalDate last, @Nullable AppointmentId leaving) {
    return over(site, first, last, set(leaving));
  }

  /**
   * Everything over whole days, the first and the last included.
   *
   * @param leaving appointments that are looked at as if they were not there
   */
  Availability over(SiteView site, LocalDate first, LocalDate last, Set<AppointmentId> leaving) {
    TimeRange range =
        TimeRange.of(
            first.atStartOfDay(site.zone()).toInstant(),
            last.plusDays(1).atStartOfDay(site.zone()).toInstant());
    return read(site, first, last, range, leaving);
  }

  /** Only what one visit meets. */
  Availability around(SiteView site, TimeRange visit, @Nullable AppointmentId leaving) {
    LocalDate day = new WallWords(site.zone()).dayOf(visit.start());
    return read(site, day, day, visit, set(leaving));
  }

  /**
   * Hours, chairs and the kept load over whole days, the first and the last included: what a visit
   * that stands meets, besides other visits.
   */
  Availability clinicOver(SiteView site, LocalDate first, LocalDate last) {
    TimeRange range =
        TimeRange.of(
            first.atStartOfDay(site.zone()).toInstant(),
            last.plusDays(1).atStartOfDay(site.zone()).toInstant());
    Map<Instant, QuarterLoad> load = new HashMap<>();
    loads.in(site.id(), range).forEach(one -> load.put(one.quarter(), one));
    return new Availability(
        new WallWords(site.zone()), days(first, last), seats(), List.of(), load);
  }

  private List<DayHours> days(LocalDate first, LocalDate last) {
    return calendar.days(first, last).stream()
        .map(day -> new DayHours(day.day(), day.open(), day.closedReason()))
        .toList();
  }

  private List<Seat> seats() {
    return calendar.chairs().stream()
        .map(
            chair ->
                new Seat(
                    chair.id(),
                    chair.name(),
                    chair.closedReason(),
                    chair.outages().stream()
                        .map(out -> new Seat.Outage(out.from(), out.to(), out.reason()))
                        .toList()))
        .toList();
  }

  private static Set<AppointmentId> set(@Nullable AppointmentId leaving) {
    return leaving == null ? Set.of() : Set.of(leaving);
  }

  private Availability read(
      SiteView site, LocalDate first, LocalDate last, TimeRange range, Set<AppointmentId> leaving) {
    List<TakenTime> taken =
        appointments.touching(site.id(), wholeQuarters(range)).stream()
            .filter(appointment -> appointment.status().live())
            .filter(appointment -> !leaving.contains(appointment.id()))
            .map(AvailabilityMaker::taken)
            .toList();
    return new Availability(
        new WallWords(site.zone()), days(first, last), seats(), taken, load(site, range, leaving));
  }

  private static TakenTime taken(Appointment appointment) {
    return new TakenTime(
        appointment.chair(), appointment.session().patient(), appointment.plan().time());
  }

  /** A visit that ends inside a quarter hour holds all of it. */
  private static TimeRange wholeQuarters(TimeRange range) {
    List<Instant> quarters = range.quarters();
    return TimeRange.of(quarters.get(0), quarters.get(quarters.size() - 1).plus(Quarters.LENGTH));
  }

  private Map<Instant, QuarterLoad> load(
      SiteView site, TimeRange range, Set<AppointmentId> leaving) {
    Map<Instant, QuarterLoad> load = new HashMap<>();
    loads.in(site.id(), wholeQuarters(range)).forEach(one -> load.put(one.quarter(), one));
    if (load.size() < range.quarters().size()) {
      calendar
          .nursesOnDuty(range)
          .forEach(
              (quarter, nurses) ->
                  load.putIfAbsent(quarter, QuarterLoad.untouched(quarter, nurses)));
    }
    for (ChairClaim claim : claims.of(leaving)) {
      load.computeIfPresent(claim.quarter(), (quarter, held) -> held.plus(-claim.nurseTwelfths()));
    }
    return load;
  }
}
