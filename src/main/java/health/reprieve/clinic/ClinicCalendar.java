package health.reprieve.clinic;

import health.reprieve.clinic.domain.Chair;
import health.reprieve.clinic.domain.ChairOutage;
import health.reprieve.clinic.domain.ClosedDay;
import health.reprieve.clinic.domain.Duty;
import health.reprieve.clinic.domain.OpeningHours;
import health.reprieve.clinic.domain.Site;
import health.reprieve.clinic.domain.SpecialHours;
import health.reprieve.clinic.domain.StaffOnDuty;
import health.reprieve.clinic.domain.WallRange;
import health.reprieve.clinic.persistence.AbsenceRepository;
import health.reprieve.clinic.persistence.ChairRepository;
import health.reprieve.clinic.persistence.OpeningRepository;
import health.reprieve.clinic.persistence.OutageRepository;
import health.reprieve.clinic.persistence.ShiftRepository;
import health.reprieve.clinic.persistence.SiteRepository;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.time.TimeRange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the clinic has and when: chairs, open days, nurses and clinicians on duty. Changes
 * nothing.
 */
@Retry
@Transactional
@RequestScoped
public class ClinicCalendar {

  /** Later than every planned day. */
  public static final LocalDate END_OF_PLANS = LocalDate.of(9999, 12, 31);

  private final SiteRepository sites;
  private final ChairRepository chairs;
  private final OpeningRepository openings;
  private final OutageRepository outages;
  private final ShiftRepository shifts;
  private final AbsenceRepository absences;
  private final Clock clock;
  private @Nullable SiteView seen;

  @Inject
  ClinicCalendar(
      SiteRepository sites,
      ChairRepository chairs,
      OpeningRepository openings,
      OutageRepository outages,
      ShiftRepository shifts,
      AbsenceRepository absences,
      Clock clock) {
    this.sites = sites;
    this.chairs = chairs;
    this.openings = openings;
    this.outages = outages;
    this.shifts = shifts;
    this.absences = absences;
    this.clock = clock;
  }

  public SiteView site() {
    return SiteView.of(sites.get());
  }

  /** The site for the frame of a page; read only if nothing else of the page needed it. */
  SiteView caption() {
    return seen == null ? site() : seen;
  }

  /**
   * The site, its chairs and one day, in one query.
   *
   * @param asked null for today
   */
  public ClinicDayView clinicDay(@Nullable LocalDate asked) {
    Instant now = clock.instant();
    LocalDate utc = now.atZone(ZoneOffset.UTC).toLocalDate();
    List<Object[]> rows =
        asked == null
            ? sites.withDays(utc.minusDays(1), utc.plusDays(1))
            : sites.withDays(asked, asked);
    SiteView site = SiteView.of((Site) rows.get(0)[0]);
    seen = site;
    LocalDate today = now.atZone(site.zone()).toLocalDate();
    LocalDate day = asked == null ? today : asked;
    DayView hours = plan(rows, site.zone()).on(day);
    List<ChairView> all =
        chairs(rows, site.zone())
            .map(chair -> hours.open().map(chair::during).orElse(chair))
            .toList();
    return new ClinicDayView(site, today, hours, all);
  }

  /** A few neighbouring days and all chairs with their outages on these days, in one query. */
  public ClinicDaysView clinicDays(LocalDate first, LocalDate last) {
    List<Object[]> rows = sites.withDays(first, last);
    ZoneId zone = ((Site) rows.get(0)[0]).zone();
    DayPlan plan = plan(rows, zone);
    return new ClinicDaysView(
        first.datesUntil(last.plusDays(1)).map(plan::on).toList(), chairs(rows, zone).toList());
  }

  private static DayPlan plan(List<Object[]> rows, ZoneId zone) {
    return DayPlan.of(
        column(rows, 3, OpeningHours.class).toList(),
        column(rows, 4, ClosedDay.class).toList(),
        column(rows, 5, SpecialHours.class).toList(),
        zone);
  }

  private static Stream<ChairView> chairs(List<Object[]> rows, ZoneId zone) {
    List<ChairOutage> out = column(rows, 2, ChairOutage.class).toList();
    return column(rows, 1, Chair.class).map(chair -> ChairView.of(chair, out.stream(), zone));
  }

  private static <T> Stream<T> column(List<Object[]> rows, int column, Class<T> type) {
    return rows.stream()
        .map(row -> row[column])
        .filter(Objects::nonNull)
        .distinct()
        .map(type::cast);
  }

  /** The present instant, for what a form offers; what is recorded asks the clock itself. */
  public Instant now() {
    return clock.instant();
  }

  /** The day that it is at the site now. */
  public LocalDate today() {
    return clock.instant().atZone(sites.get().zone()).toLocalDate();
  }

  /** All chairs, closed ones too, in their order, with the outages that are not over. */
  public List<ChairView> chairs() {
    return chairsFrom(today());
  }

  /**
   * All chairs, closed ones too, in their order, with the outages that were not over before a day.
   */
  public List<ChairView> chairsFrom(LocalDate day) {
    ZoneId zone = sites.get().zone();
    List<ChairOutage> out = outages.from(day);
    return chairs.all().stream().map(chair -> ChairView.of(chair, out.stream(), zone)).toList();
  }

  /** When the site is open on one day. */
  public DayView day(LocalDate day) {
    return days(day, day).get(0);
  }

  /** The days from the first to the last, both included. */
  public List<DayView> days(LocalDate first, LocalDate last) {
    DayPlan plan =
        DayPlan.of(
            openings.week(),
            openings.closedDays(first, last),
            openings.specialHours(first, last),
            sites.get().zone());
    return first.datesUntil(last.plusDays(1)).map(plan::on).toList();
  }

  /** Hours of the weekdays on which the site is open. */
  public Map<DayOfWeek, WallRange> week() {
    return openings.week().stream()
        .collect(Collectors.toMap(OpeningHours::weekday, OpeningHours::hours));
  }

  /** Closed days from the first to the last, both included, in order. */
  public List<ClosedDayView> closedDays(LocalDate first, LocalDate last) {
    return openings.closedDays(first, last).stream().map(ClosedDayView::of).toList();
  }

  /** Days with other hours from the first to the last, both included, in order. */
  public List<SpecialHoursView> specialHours(LocalDate first, LocalDate last) {
    return openings.specialHours(first, last).stream().map(SpecialHoursView::of).toList();
  }

  /**
   * How many nurses work through each quarter hour; breaks and absences do not count.
   *
   * @return one entry for each quarter hour that the range touches, in order, also where it is 0
   */
  public SortedMap<Instant, Integer> nursesOnDuty(TimeRange range) {
    return onDuty(Duty.NURSE, range);
  }

  /** The same for some quarter hours alone, which may be years apart. */
  public SortedMap<Instant, Integer> nursesOnDuty(SortedSet<Instant> quarters) {
    return onDuty(Duty.NURSE, quarters);
  }

  /**
   * How many supervising clinicians are on site through each quarter hour; breaks and absences do
   * not count. How many are needed stands in {@link SiteView#rules()}.
   *
   * @return one entry for each quarter hour that the range touches, in order, also where it is 0
   */
  public SortedMap<Instant, Integer> cliniciansOnSite(TimeRange range) {
    return onDuty(Duty.CLINICIAN, range);
  }

  /** The same for some quarter hours alone, which may be years apart. */
  public SortedMap<Instant, Integer> cliniciansOnSite(SortedSet<Instant> quarters) {
    return onDuty(Duty.CLINICIAN, quarters);
  }

  private SortedMap<Instant, Integer> onDuty(Duty duty, SortedSet<Instant> quarters) {
    if (quarters.isEmpty()) {
      return Collections.emptySortedMap();
    }
    ZoneId zone = sites.get().zone();
    LocalDate first = quarters.first().atZone(zone).toLocalDate();
    LocalDate last = quarters.last().atZone(zone).toLocalDate();
    return StaffOnDuty.count(
        shifts.between(duty, first, last), absences.between(first, last), quarters, zone);
  }

  private SortedMap<Instant, Integer> onDuty(Duty duty, TimeRange range) {
    ZoneId zone = sites.get().zone();
    LocalDate first = range.start().atZone(zone).toLocalDate();
    LocalDate last = range.end().atZone(zone).toLocalDate();
    return StaffOnDuty.count(
        shifts.between(duty, first, last), absences.between(first, last), range, zone);
  }

  /** A day of the site from midnight to midnight, as long as its clock makes it. */
  public TimeRange wholeDay(LocalDate day) {
    ZoneId zone = sites.get().zone();
    return TimeRange.of(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /**
   * Keeps shifts, absences, the zone and the nurse shares as they are until the caller's
   * transaction ends. Call it before reading what must not change meanwhile.
   *
   * @return the site
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SiteView holdShifts() {
    return SiteView.of(sites.hold());
  }
}
