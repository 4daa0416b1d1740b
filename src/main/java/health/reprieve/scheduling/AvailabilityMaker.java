package health.reprieve.scheduling;

import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.ClinicDaysView;
import health.reprieve.clinic.DayView;
import health.reprieve.clinic.SiteView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.ChairClaim;
import health.reprieve.scheduling.domain.DayHours;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.domain.Quarters;
import health.reprieve.scheduling.domain.Seat;
import health.reprieve.scheduling.domain.Staffing;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.scheduling.persistence.ClaimRepository;
import health.reprieve.scheduling.persistence.NurseLoadRepository;
import health.reprieve.scheduling.persistence.VisitSurroundings;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads together what a booking meets. */
@Dependent
class AvailabilityMaker {

  private final ClinicCalendar calendar;
  private final AppointmentRepository appointments;
  private final ClaimRepository claims;
  private final NurseLoadRepository loads;
  private final VisitSurroundings surroundings;
  private final PatientInfusions infusions;

  @Inject
  AvailabilityMaker(
      ClinicCalendar calendar,
      AppointmentRepository appointments,
      ClaimRepository claims,
      NurseLoadRepository loads,
      VisitSurroundings surroundings,
      PatientInfusions infusions) {
    this.calendar = calendar;
    this.appointments = appointments;
    this.claims = claims;
    this.loads = loads;
    this.surroundings = surroundings;
    this.infusions = infusions;
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
    return read(site, days(first, last), seats(), range, leaving);
  }

  /**
   * Everything over whole days that one visit meets, its patient's other infusions too.
   *
   * @param leaving an appointment that is looked at as if it were not there
   */
  Availability over(
      SiteView site,
      LocalDate first,
      LocalDate last,
      Proposal proposal,
      @Nullable AppointmentId leaving) {
    return withInfusions(over(site, first, last, leaving), proposal, set(leaving));
  }

  /**
   * Only what one visit meets.
   *
   * @param availability with its patient's other infusions
   * @param sessions session numbers that the course's appointments hold
   */
  record Around(Availability availability, Set<Integer> sessions) {}

  /**
   * Only what one visit meets.
   *
   * @param course null where its sessions are not asked for
   * @param leaving an appointment that is looked at as if it were not there
   */
  Around around(
      SiteView site,
      Proposal proposal,
      @Nullable CourseId course,
      @Nullable AppointmentId leaving) {
    TimeRange visit = proposal.plan().time();
    WallWords words = new WallWords(site.zone());
    LocalDate first = words.dayOf(visit.start());
    LocalDate last = words.dayOf(visit.end());
    VisitSurroundings.Met met =
        surroundings.of(
            new VisitSurroundings.Asked(
                site.id(),
                proposal.chair(),
                wholeQuarters(visit),
                site.rules().startsPerQuarter() != null,
                proposal.patient(),
                resting(proposal, first, last, site.zone()),
                course),
            set(leaving));
    ClinicDaysView clinic = calendar.clinicDays(first, last);
    return new Around(
        new Availability(
            words,
            days(clinic.days()),
            seats(clinic.chairs()),
            met.taken(),
            load(met.load(), visit, set(leaving)),
            staffing(site, visit),
            PatientInfusions.with(met.ofPatient(), met.unbooked(), proposal.movingToo())),
        met.sessions());
  }

  /** These days and as many around them as the protocol wants the patient to rest. */
  private static TimeRange resting(
      Proposal proposal, LocalDate first, LocalDate last, ZoneId zone) {
    int rest = proposal.protocol().restDays();
    return TimeRange.of(
        first.minusDays(rest).atStartOfDay(zone).toInstant(),
        last.plusDays(rest + 1L).atStartOfDay(zone).toInstant());
  }

  /**
   * The same with the other infusions of the proposal's patient, as far as the protocol's rest
   * reaches before the first day and after the last.
   *
   * @param leaving appointments that are looked at as if they were not there
   */
  Availability withInfusions(
      Availability availability, Proposal proposal, Set<AppointmentId> leaving) {
    PatientId patient = proposal.patient();
    if (patient == null || proposal.protocol().restDays() == 0) {
      return availability;
    }
    TimeRange range =
        resting(
            proposal,
            availability.days().get(0).day(),
            availability.days().get(availability.days().size() - 1).day(),
            availability.words().zone());
    Set<AppointmentId> notAsked = new HashSet<>(leaving);
    notAsked.addAll(proposal.movingToo());
    return availability.withInfusions(infusions.of(patient, range, notAsked));
  }

  /**
   * When these patients have infusions, booked or given without a booking, in a range of days.
   *
   * @param first and {@code last} are included
   */
  Map<PatientId, List<Instant>> infusions(
      SiteView site, Collection<PatientId> patients, LocalDate first, LocalDate last) {
    TimeRange range =
        TimeRange.of(
            first.atStartOfDay(site.zone()).toInstant(),
            last.plusDays(1).atStartOfDay(site.zone()).toInstant());
    return infusions.of(patients, range);
  }

  /**
   * Hours, chairs and the kept load over whole days, the first and the last included: what visits
   * that stand meet, besides other visits.
   *
   * @param visits in time order, all of them within these days
   */
  Availability clinicOver(
      SiteView site, LocalDate first, LocalDate last, List<AppointmentView> visits) {
    SortedSet<Instant> quarters = new TreeSet<>();
    visits.forEach(one -> quarters.addAll(one.plan().time().quarters()));
    Map<Instant, QuarterLoad> load = new HashMap<>();
    if (!quarters.isEmpty()) {
      loads.from(site.id(), quarters.first()).stream()
          .filter(one -> quarters.contains(one.quarter()))
          .forEach(one -> load.put(one.quarter(), one));
    }
    int needed = site.rules().cliniciansNeeded();
    return new Availability(
        new WallWords(site.zone()),
        days(first, last),
        seats(),
        List.of(),
        load,
        new Staffing(
            needed == 0 ? Map.of() : calendar.cliniciansOnSite(quarters),
            needed,
            site.rules().startsPerQuarter()),
        List.of());
  }

  private Staffing staffing(SiteView site, TimeRange range) {
    int needed = site.rules().cliniciansNeeded();
    return new Staffing(
        needed == 0 ? Map.of() : calendar.cliniciansOnSite(range),
        needed,
        site.rules().startsPerQuarter());
  }

  private List<DayHours> days(LocalDate first, LocalDate last) {
    return days(calendar.days(first, last));
  }

  private static List<DayHours> days(List<DayView> days) {
    return days.stream()
        .map(day -> new DayHours(day.day(), day.open(), day.closedReason()))
        .toList();
  }

  /** All chairs, those that are not in use too. */
  List<Seat> seats() {
    return seats(calendar.chairs());
  }

  private static List<Seat> seats(List<ChairView> chairs) {
    return chairs.stream()
        .map(
            chair ->
                new Seat(
                    chair.id(),
                    chair.name(),
                    chair.closedReason(),
                    chair.outages().stream()
                        .map(out -> new Seat.Outage(out.from(), out.to(), out.reason()))
                        .toList(),
                    chair.features()))
        .toList();
  }

  private static Set<AppointmentId> set(@Nullable AppointmentId leaving) {
    return leaving == null ? Set.of() : Set.of(leaving);
  }

  private Availability read(
      SiteView site,
      List<DayHours> days,
      List<Seat> seats,
      TimeRange range,
      Set<AppointmentId> leaving) {
    return new Availability(
        new WallWords(site.zone()),
        days,
        seats,
        appointments.taken(site.id(), wholeQuarters(range), leaving),
        load(loads.in(site.id(), wholeQuarters(range)), range, leaving),
        staffing(site, range),
        List.of());
  }

  /** A visit that ends inside a quarter hour holds all of it. */
  private static TimeRange wholeQuarters(TimeRange range) {
    List<Instant> quarters = range.quarters();
    return TimeRange.of(quarters.get(0), quarters.get(quarters.size() - 1).plus(Quarters.LENGTH));
  }

  private Map<Instant, QuarterLoad> load(
      List<QuarterLoad> kept, TimeRange range, Set<AppointmentId> leaving) {
    Map<Instant, QuarterLoad> load = new HashMap<>();
    kept.forEach(one -> load.put(one.quarter(), one));
    if (load.size() < range.quarters().size()) {
      calendar
          .nursesOnDuty(range)
          .forEach(
              (quarter, nurses) ->
                  load.putIfAbsent(quarter, QuarterLoad.untouched(quarter, nurses)));
    }
    for (ChairClaim claim : claims.of(leaving)) {
      load.computeIfPresent(
          claim.quarter(), (quarter, held) -> held.without(claim.nurseTwelfths()));
    }
    return load;
  }
}
