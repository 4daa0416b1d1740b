package health.reprieve.clinic;

import health.reprieve.clinic.domain.Duty;
import health.reprieve.clinic.domain.OpeningHours;
import health.reprieve.clinic.domain.WallRange;
import health.reprieve.clinic.persistence.OpeningRepository;
import health.reprieve.clinic.persistence.SiteRepository;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the clinic has and when: chairs, open days, nurses and clinicians on duty. Changes
 * nothing.
 */
@Retry
@Transactional
@ApplicationScoped
public class ClinicCalendar {

  /** Later than every planned day. */
  public static final LocalDate END_OF_PLANS = LocalDate.of(9999, 12, 31);

  private final SiteRepository sites;
  private final KnownSetUp known;
  private final OpeningRepository openings;
  private final SeenSite seen;
  private final Clock clock;

  @Inject
  ClinicCalendar(
      SiteRepository sites,
      KnownSetUp known,
      OpeningRepository openings,
      SeenSite seen,
      Clock clock) {
    this.sites = sites;
    this.known = known;
    this.openings = openings;
    this.seen = seen;
    this.clock = clock;
  }

  public SiteView site() {
    return known.get().site();
  }

  /** The site for the frame of a page; read only if nothing else of the page needed it. */
  SiteView caption() {
    return seen.known().orElseGet(this::site);
  }

  /**
   * The site, its chairs and one day.
   *
   * @param asked null for today
   */
  public ClinicDayView clinicDay(@Nullable LocalDate asked) {
    SetUp setUp = known.get();
    seen.is(setUp.site());
    LocalDate today = clock.instant().atZone(setUp.site().zone()).toLocalDate();
    LocalDate day = asked == null ? today : asked;
    DayView hours = setUp.plan().on(day);
    List<ChairView> all =
        setUp.chairsOn(day, day).stream()
            .map(chair -> hours.open().map(chair::during).orElse(chair))
            .toList();
    return new ClinicDayView(setUp.site(), today, hours, all);
  }

  /** A few neighbouring days and all chairs with their outages on these days. */
  public ClinicDaysView clinicDays(LocalDate first, LocalDate last) {
    SetUp setUp = known.get();
    return new ClinicDaysView(setUp.days(first, last), setUp.chairsOn(first, last));
  }

  /** The present instant, for what a form offers; what is recorded asks the clock itself. */
  public Instant now() {
    return clock.instant();
  }

  /** The day that it is at the site now. */
  public LocalDate today() {
    return clock.instant().atZone(site().zone()).toLocalDate();
  }

  /** All chairs, closed ones too, in their order, with the outages that are not over. */
  public List<ChairView> chairs() {
    return chairsFrom(today());
  }

  /**
   * All chairs, closed ones too, in their order, with the outages that were not over before a day.
   */
  public List<ChairView> chairsFrom(LocalDate day) {
    return known.get().chairsFrom(day);
  }

  /** When the site is open on one day. */
  public DayView day(LocalDate day) {
    return days(day, day).get(0);
  }

  /** The days from the first to the last, both included. */
  public List<DayView> days(LocalDate first, LocalDate last) {
    return known.get().days(first, last);
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
    return known.get().onDuty(Duty.NURSE, range);
  }

  /** The same for some quarter hours alone, which may be years apart. */
  public SortedMap<Instant, Integer> nursesOnDuty(SortedSet<Instant> quarters) {
    return quarters.isEmpty()
        ? Collections.emptySortedMap()
        : known.get().onDuty(Duty.NURSE, quarters);
  }

  /**
   * How many supervising clinicians are on site through each quarter hour; breaks and absences do
   * not count. How many are needed stands in {@link SiteView#rules()}.
   *
   * @return one entry for each quarter hour that the range touches, in order, also where it is 0
   */
  public SortedMap<Instant, Integer> cliniciansOnSite(TimeRange range) {
    return known.get().onDuty(Duty.CLINICIAN, range);
  }

  /** The same for some quarter hours alone, which may be years apart. */
  public SortedMap<Instant, Integer> cliniciansOnSite(SortedSet<Instant> quarters) {
    return quarters.isEmpty()
        ? Collections.emptySortedMap()
        : known.get().onDuty(Duty.CLINICIAN, quarters);
  }

  /** A day of the site from midnight to midnight, as long as its clock makes it. */
  public TimeRange wholeDay(LocalDate day) {
    ZoneId zone = site().zone();
    return TimeRange.of(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /**
   * Keeps the whole set-up (hours, chairs, shifts, absences, the site) as it is until the caller's
   * transaction ends. Call it before reading what must not change meanwhile.
   *
   * @return the site
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SiteView hold() {
    sites.hold();
    return site();
  }
}
