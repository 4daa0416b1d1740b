package health.reprieve.clinic;

import health.reprieve.clinic.domain.Chair;
import health.reprieve.clinic.domain.ClosedDay;
import health.reprieve.clinic.domain.NurseShift;
import health.reprieve.clinic.domain.NursesOnDuty;
import health.reprieve.clinic.domain.OpeningHours;
import health.reprieve.clinic.domain.Site;
import health.reprieve.clinic.domain.WallRange;
import health.reprieve.clinic.persistence.ChairRepository;
import health.reprieve.clinic.persistence.NurseShiftRepository;
import health.reprieve.clinic.persistence.OpeningRepository;
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
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what the clinic has and when: chairs, open days, nurses on duty. Changes nothing. */
@Retry
@Transactional
@RequestScoped
public class ClinicCalendar {

  /** Later than every planned day. */
  public static final LocalDate END_OF_PLANS = LocalDate.of(9999, 12, 31);

  private final SiteRepository sites;
  private final ChairRepository chairs;
  private final OpeningRepository openings;
  private final NurseShiftRepository shifts;
  private final Clock clock;
  private @Nullable SiteView seen;

  @Inject
  ClinicCalendar(
      SiteRepository sites,
      ChairRepository chairs,
      OpeningRepository openings,
      NurseShiftRepository shifts,
      Clock clock) {
    this.sites = sites;
    this.chairs = chairs;
    this.openings = openings;
    this.shifts = shifts;
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
    Optional<WallRange> hours =
        column(rows, 2, OpeningHours.class)
            .filter(one -> one.weekday() == day.getDayOfWeek())
            .map(OpeningHours::hours)
            .findFirst();
    Optional<String> closed =
        column(rows, 3, ClosedDay.class)
            .filter(one -> one.day().equals(day))
            .map(ClosedDay::reason)
            .findFirst();
    List<ChairView> all = column(rows, 1, Chair.class).map(ChairView::of).toList();
    return new ClinicDayView(site, today, view(day, hours, closed, site.zone()), all);
  }

  private static <T> Stream<T> column(List<Object[]> rows, int column, Class<T> type) {
    return rows.stream()
        .map(row -> row[column])
        .filter(Objects::nonNull)
        .distinct()
        .map(type::cast);
  }

  /** The day that it is at the site now. */
  public LocalDate today() {
    return clock.instant().atZone(sites.get().zone()).toLocalDate();
  }

  /** All chairs, closed ones too, in their order. */
  public List<ChairView> chairs() {
    return chairs.all().stream().map(ChairView::of).toList();
  }

  /** When the site is open on one day. */
  public DayView day(LocalDate day) {
    return days(day, day).get(0);
  }

  /** The days from the first to the last, both included. */
  public List<DayView> days(LocalDate first, LocalDate last) {
    ZoneId zone = sites.get().zone();
    Map<DayOfWeek, WallRange> week = week();
    Map<LocalDate, String> closed =
        openings.closedDays(first, last).stream()
            .collect(Collectors.toMap(ClosedDay::day, ClosedDay::reason));
    return first
        .datesUntil(last.plusDays(1))
        .map(
            day ->
                view(
                    day,
                    Optional.ofNullable(week.get(day.getDayOfWeek())),
                    Optional.ofNullable(closed.get(day)),
                    zone))
        .toList();
  }

  private static DayView view(
      LocalDate day, Optional<WallRange> hours, Optional<String> closed, ZoneId zone) {
    Optional<TimeRange> open =
        closed.isPresent() ? Optional.empty() : hours.flatMap(range -> range.on(day, zone));
    return new DayView(day, open, open.isPresent() ? "" : closed.orElseGet(() -> closedOn(day)));
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

  /**
   * How many nurses work through each quarter hour.
   *
   * @return one entry for each quarter hour that the range touches, in order, also where it is 0
   */
  public SortedMap<Instant, Integer> nursesOnDuty(TimeRange range) {
    ZoneId zone = sites.get().zone();
    List<NurseShift> possible =
        shifts.between(
            range.start().atZone(zone).toLocalDate(), range.end().atZone(zone).toLocalDate());
    return NursesOnDuty.count(possible, range, zone);
  }

  /** How many nurses work through each quarter hour of a day of the site, midnight to midnight. */
  public SortedMap<Instant, Integer> nursesOnDuty(LocalDate day) {
    ZoneId zone = sites.get().zone();
    return nursesOnDuty(
        TimeRange.of(
            day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant()));
  }

  /**
   * Keeps the shifts, the zone and the nurse shares as they are until the caller's transaction
   * ends. Call it before reading what must not change meanwhile.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void holdShifts() {
    sites.hold();
  }

  private static String closedOn(LocalDate day) {
    return "Closed on %ss."
        .formatted(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }
}
