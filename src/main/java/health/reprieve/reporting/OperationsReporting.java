package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.reporting.ReportQuestion.Period;
import health.reprieve.reporting.persistence.OperationsReading;
import health.reprieve.scheduling.WaitList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the report of how the clinic ran: chair use, visits that did not take place, planned
 * against actual times, lead times, waits and overrides. It knows no patient and no score.
 */
@Retry
@Transactional
@ApplicationScoped
public class OperationsReporting {

  private static final int USUAL_DAYS = 28;
  private static final int MOST_YEARS = 2;

  private final OperationsReading reading;
  private final WaitList waitList;
  private final ClinicCalendar calendar;
  private final CurrentStaff current;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  OperationsReporting(
      OperationsReading reading,
      WaitList waitList,
      ClinicCalendar calendar,
      CurrentStaff current,
      AuditTrail audit,
      Clock clock) {
    this.reading = reading;
    this.waitList = waitList;
    this.calendar = calendar;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The report for reading on screen or paper in the house.
   *
   * @param first local day; null for the 28 days that end with the last
   * @param last local day, included; null for yesterday
   * @throws InvalidRequest if the period ends before it begins or is longer than two years
   */
  public OperationsReportView show(@Nullable LocalDate first, @Nullable LocalDate last) {
    return make(first, last, Act.SAW);
  }

  /** The same as a file or for a program. */
  public OperationsReportView export(@Nullable LocalDate first, @Nullable LocalDate last) {
    return make(first, last, Act.EXPORTED);
  }

  private OperationsReportView make(@Nullable LocalDate first, @Nullable LocalDate last, Act act) {
    Instant now = clock.instant();
    SiteView site = calendar.site();
    Period period = period(first, last, now.atZone(site.zone()).toLocalDate());
    OperationsReportView report = report(site, period, now);
    audit.ofMany(
        act, "operations report, visits of %s to %s".formatted(period.first(), period.last()));
    return report;
  }

  private static Period period(
      @Nullable LocalDate first, @Nullable LocalDate last, LocalDate today) {
    LocalDate end = Objects.requireNonNullElse(last, today.minusDays(1));
    Period period =
        new Period(Objects.requireNonNullElse(first, end.minusDays(USUAL_DAYS - 1L)), end);
    if (!period.first().plusYears(MOST_YEARS).isAfter(end)) {
      throw new InvalidRequest("to", "Within two years of the first day.");
    }
    return period;
  }

  private OperationsReportView report(SiteView site, Period period, Instant now) {
    List<ReportWeek> weeks = ReportWeek.of(period.first(), period.last());
    List<TimeRange> spans =
        weeks.stream().map(week -> span(week.first(), week.last(), site.zone())).toList();
    TimeRange whole = span(period.first(), period.last(), site.zone());
    List<ChairView> chairs =
        calendar.chairsFrom(period.first()).stream()
            .filter(chair -> chair.isThereOn(period.last()))
            .toList();
    OperationsTally tally = new OperationsTally(weeks, chairs, site.zone());
    tally.addHours(calendar.days(period.first(), period.last()), reading.claims(site.id(), whole));
    tally.addVisits(reading.visits(spans));
    tally.addTimings(reading.timings(spans));
    return new OperationsReportView(
        new OperationsReportView.Head(
            site.name(),
            site.zone(),
            period.first(),
            period.last(),
            now,
            current.name(),
            site.rules().lateCancelHours()),
        tally.weeks(),
        tally.total(),
        tally.chairs(),
        tally.protocols(),
        WaitFigure.of(reading.waits(whole), waitList.waitingSince(), now),
        OverrideFigures.of(reading.overrides(whole)));
  }

  private static TimeRange span(LocalDate first, LocalDate last, ZoneId zone) {
    return TimeRange.of(
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
