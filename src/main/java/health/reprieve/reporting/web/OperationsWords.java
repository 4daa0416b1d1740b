package health.reprieve.reporting.web;

import health.reprieve.reporting.OperationsReportView;
import health.reprieve.reporting.ReportWeek;
import health.reprieve.reporting.Timing;
import health.reprieve.scheduling.domain.Obstacle;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.statistics.Proportion;
import health.reprieve.statistics.Quartiles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the operations report says in words; pages and files define each number the same way. */
public final class OperationsWords {

  public static final String PERIOD =
      "An appointment counts in the week in which it was booked to start, by the clinic's clock, at the time in force now; weeks go from Monday to Sunday.";

  public static final String QUARTILES =
      "Median and middle half (first to third quartile). A quantile p lies at place (n − 1) p + 1 of the numbers in order, between neighbours in proportion: rule 7 of Hyndman and Fan, the default of R.";

  public static final String SHARES =
      "Shares with 95 % interval (Wilson), which takes each appointment as independent, though a patient may have several.";

  public static final String OPEN =
      "Open: quarter hours in which the clinic was open (weekly and special hours, closed days) and the chair in service.";

  public static final String USE =
      "Use: open quarter hours claimed by visits to which the patient came, of all open ones. A visit that ended early counts until its chair was ready again.";

  public static final String HELD =
      "Held: open quarter hours claimed by visits still booked, confirmed or requested; claimed: use and held together.";

  public static final String OUTSIDE =
      "Outside: claimed while the clinic was closed or the chair out of service; in no share.";

  public static final String HOURS =
      "Hours and chairs are those of each day, as far as they were written down: a change of the weekly hours counts from the day on which it was made, a chair from the day on which it was added, and not on days on which it was closed. A chair closed on a day that nobody wrote down is in no total.";

  public static final String ALL =
      "All: every appointment booked to start then, whatever became of it. Moved ones count once, at their new time.";

  public static final String NO_SHOWS =
      "No-shows: patients who did not come, of those expected on the day (attended and no-shows).";

  public static final String DEFERRED =
      "Deferred: put off without a new time, before or on arrival, of all. Open: still requested, booked or confirmed.";

  public static final String TURNOVER =
      "Turnover is planned after each visit, but when a chair was ready again is not recorded, so that no actual turnover can be told.";

  public static final String LEAD =
      "Lead time: days of 24 hours from the first booking to the start in force now, whatever became of the appointment.";

  public static final String WAITS =
      "Wait list: days of 24 hours from entry to the booking of an offered place or to removal, by the day it ended; and of those who wait now.";

  public static final String OVERRIDES =
      "Overrides: bookings and moves for which somebody set rules aside, by the start for which they did; one may set aside several rules.";

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final int USUAL_DAYS = 28;

  private OperationsWords() {}

  /** Since when a chair is closed, and why. */
  public static String closed(OperationsReportView.ChairRow chair) {
    return "closed since %s: %s"
        .formatted(WallWords.day(Objects.requireNonNull(chair.closedOn())), chair.closedReason());
  }

  /** What is late, by the site's setting. */
  public static String late(OperationsReportView report) {
    return "Cancelled late: with less notice than the site asked for on that day (now %d hours), of all."
        .formatted(report.head().lateCancelHours());
  }

  /** All definitions in the order of the page. */
  static List<String> definitions(OperationsReportView report) {
    return List.of(
        PERIOD,
        OPEN,
        USE,
        HELD,
        OUTSIDE,
        HOURS,
        ALL,
        NO_SHOWS,
        late(report),
        DEFERRED,
        SHARES,
        timing(Timing.LATE),
        timing(Timing.WAIT),
        timing(Timing.PREP),
        timing(Timing.INFUSION),
        timing(Timing.RECOVERY),
        timing(Timing.VISIT),
        TURNOVER,
        QUARTILES,
        LEAD,
        WAITS,
        OVERRIDES);
  }

  /** A timing with what it means, in one sentence. */
  public static String timing(Timing timing) {
    return name(timing) + ": " + meaning(timing);
  }

  public static String name(Timing timing) {
    return switch (timing) {
      case LATE -> "Patient late";
      case WAIT -> "Wait";
      case PREP -> "Preparation";
      case INFUSION -> "Infusion";
      case RECOVERY -> "Recovery";
      case VISIT -> "Whole visit";
    };
  }

  public static String meaning(Timing timing) {
    return switch (timing) {
      case LATE -> "minutes from booked start to arrival; below 0 is early.";
      case WAIT ->
          "minutes from arrival or booked start, whichever is later, to the start of the infusion, less the planned preparation; below 0 began sooner than planned.";
      case PREP ->
          "minutes from arrival or booked start, whichever is later, to the start of the infusion, or from arrival where that was before the booked start; waiting is part of it.";
      case INFUSION -> "minutes from the start to the end of the infusion.";
      case RECOVERY -> "minutes from the end of the infusion to leaving.";
      case VISIT ->
          "minutes from arrival or booked start, whichever is later, to leaving, where an infusion was given; planned are preparation, infusion and recovery.";
    };
  }

  /** A rule of booking as something that was set aside. */
  public static String rule(Obstacle rule) {
    return switch (rule) {
      case NURSE_LOAD -> "More nurses needed than on duty, together with other visits";
      case NO_NURSE -> "More nurses needed than on duty, for this visit alone";
      case NO_CLINICIAN -> "No supervising clinician on site";
      case STARTS_FULL -> "Too many starts in one quarter hour";
      case CLOSED_DAY -> "Closed day";
      case OUTSIDE_HOURS -> "Outside opening hours";
      case AFTER_CLOSING -> "Ends after closing";
      case REST_TOO_SHORT -> "Rest between infusions too short";
      case CHAIR_LACKS -> "Chair without what the visit needs";
      case ESCORT_AWAY -> "Escort not there at the end";
      default -> rule.code();
    };
  }

  public static String week(ReportWeek week) {
    return SHORT.format(week.first()) + " – " + Figure.dates().format(week.last());
  }

  public static String period(OperationsReportView report) {
    return Figure.dates().format(report.head().first())
        + " – "
        + Figure.dates().format(report.head().last());
  }

  public static String madeAt(OperationsReportView report) {
    return Figure.times(report.head().zone()).format(report.head().madeAt());
  }

  /** Whether the period is the one shown when none is asked for. */
  public static boolean isUsualPeriod(OperationsReportView report) {
    LocalDate today = report.head().madeAt().atZone(report.head().zone()).toLocalDate();
    return report.head().last().equals(today.minusDays(1))
        && report.head().first().equals(today.minusDays(USUAL_DAYS));
  }

  /** The query that asks for the same period again. */
  public static String query(OperationsReportView report) {
    return "?from=%s&to=%s".formatted(report.head().first(), report.head().last());
  }

  /** A number with one decimal at most. */
  public static String number(double number) {
    return Figure.number(number).replace('-', '−');
  }

  /** First to third quartile. */
  public static String middle(Quartiles of) {
    String between = of.lower() < 0 || of.upper() < 0 ? " to " : "–";
    return number(of.lower()) + between + number(of.upper());
  }

  /** Null where nothing was looked at. */
  public static @Nullable Double share(Proportion of) {
    return of.share().isPresent() ? of.share().getAsDouble() : null;
  }
}
