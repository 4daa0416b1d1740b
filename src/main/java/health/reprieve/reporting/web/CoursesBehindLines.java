package health.reprieve.reporting.web;

import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.domain.Baseline;
import health.reprieve.outcomes.domain.DaySevenChange;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.MoodSheet;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.reporting.AskedCourses;
import health.reprieve.reporting.CoursesBehindView;
import health.reprieve.reporting.MoodBehindView;
import health.reprieve.reporting.OpioidsBehindView;
import health.reprieve.reporting.domain.MoodCourse;
import health.reprieve.reporting.domain.OpioidCourse;
import health.reprieve.statistics.CensoredInterval;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The courses behind a row of the report as lines of cells, a course a line, with what has to be
 * read with them. Columns have the names of the views for analysts; people stand in them by their
 * ids only.
 */
final class CoursesBehindLines {

  private static final double SECONDS_PER_HOUR = 3_600;

  private static final List<Named> COURSE =
      List.of(
          new Named("patient_id", "Patient"),
          new Named("condition_code", "Condition"),
          new Named("course_number", "Course"),
          new Named("began_on", "First infusion"));

  private static final List<Named> LASTED =
      List.of(
          new Named("onset_after_hours", "Onset, hours: after"),
          new Named("onset_up_to_hours", "Onset, hours: up to"),
          new Named("lost_after_hours", "Lost, hours: after"),
          new Named("lost_up_to_hours", "Lost, hours: up to"),
          new Named("ends_by", "Ends by"),
          new Named("loss_unconfirmed", "Loss not confirmed"));

  private static final List<Named> OF_RELIEF =
      columns(
          List.of(
              COURSE,
              List.of(
                  new Named("baseline", "Baseline"),
                  new Named("baseline_source", "Baseline: source"),
                  new Named("baseline_scores", "Baseline: scores"),
                  new Named("carried_over", "Relief carried over"),
                  new Named("answers", "Answers"),
                  new Named("status", "Relief")),
              LASTED,
              List.of(
                  new Named("day7_score", "Day 7: score"),
                  new Named("day7_hours", "Day 7: hours"),
                  new Named("day7_change_points", "Day 7: change, points"),
                  new Named("over", "Course is over"),
                  new Named("in_figures", "In the figures"))));

  private static final List<Named> OF_MOOD =
      columns(
          List.of(
              COURSE,
              List.of(
                  new Named("total_before", "Total before"),
                  new Named("before_at_utc", "Before: answered"),
                  new Named("total_after", "Total after"),
                  new Named("after_at_utc", "After: answered"),
                  new Named("read_as", "Read as"),
                  new Named("remission", "Remission"),
                  new Named("sheets", "Sheets"),
                  new Named("status", "Response on any sheet in time")),
              LASTED,
              List.of(
                  new Named("over", "Course is over"), new Named("in_figures", "In the figures"))));

  private static final List<Named> OF_OPIOIDS =
      columns(
          List.of(
              COURSE,
              List.of(
                  new Named("before_on", "Review before"),
                  new Named("mme_before", "Before, MME a day"),
                  new Named("after_on", "Review after"),
                  new Named("mme_after", "After, MME a day"))));

  private static final String HOURS =
      "Hours count from the end of the course's last infusion; an empty lost_up_to_hours means that no loss was seen.";

  private CoursesBehindLines() {}

  private static List<Named> columns(List<List<Named>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  static ReportFile of(CoursesBehindView view) {
    return new ReportFile(
        notes(
            view.condition() + ": courses behind the report",
            view.asked(),
            view.lines().size(),
            Stream.concat(
                    FileNotes.definition(view.definition()).stream(),
                    Stream.of(
                        ReportNote.of(
                            HOURS
                                + " status: NOT_YET_DUE while relief may still begin. over: 1 once answers to come can change nothing of what the report counts of the course.")))
                .toList()),
        OF_RELIEF,
        view.lines().stream().map(line -> line(view, line)).toList());
  }

  private static List<Object> line(CoursesBehindView view, CoursesBehindView.Line line) {
    CourseOutcomeView course = line.course();
    ReliefEpisode relief = view.relief(line);
    Baseline baseline = course.baseline();
    DaySevenChange daySeven = course.daySeven();
    Cells cells = new Cells();
    cells.add(course.patient().value());
    cells.add(course.reportGroup().value());
    cells.add(course.traits().number());
    cells.add(course.began().atZone(view.asked().zone()).toLocalDate());
    cells.add(baseline == null ? null : baseline.score());
    cells.add(baseline == null ? null : baseline.source());
    cells.add(baseline == null ? null : baseline.n());
    cells.add(Cells.flag(course.carriedOver()));
    cells.add(relief.entries());
    cells.add(view.mayBegin(line) ? "NOT_YET_DUE" : relief.status());
    lasted(cells, relief);
    cells.add(daySeven == null ? null : daySeven.entry().score());
    cells.add(daySeven == null ? null : daySeven.entry().time().toSeconds() / SECONDS_PER_HOUR);
    cells.add(daySeven == null ? null : daySeven.points());
    cells.add(Cells.flag(view.isOver(line)));
    cells.add(ReportWords.inFigures(view, line));
    return cells.all();
  }

  private static void lasted(Cells cells, ReliefEpisode relief) {
    ReliefDuration duration = relief.duration();
    hours(cells, relief.onset());
    hours(cells, duration == null ? null : duration.lost());
    cells.add(duration == null ? null : duration.end());
    cells.add(duration == null ? null : Cells.flag(duration.unconfirmedLoss()));
  }

  private static void hours(Cells cells, @Nullable EventInterval time) {
    CensoredInterval hours = time == null ? null : time.inHours();
    cells.add(hours == null ? null : hours.left());
    cells.add(hours == null || hours.isOpenEnded() ? null : hours.right());
  }

  static ReportFile of(MoodBehindView view) {
    return new ReportFile(
        notes(
            view.condition() + ": courses behind mood on the PHQ-9",
            view.asked(),
            view.lines().size(),
            List.of(
                FileNotes.response(view.definition()),
                ReportNote.of(MoodWords.definition(view.definition().terms().mood())),
                ReportNote.of(
                    HOURS
                        + " read_as: by the last sheet after the course; status: by all sheets in time. over: 1 once no sheet can follow that speaks for after the course; only then how long a response lasts is in the figures."))),
        OF_MOOD,
        view.lines().stream().map(line -> line(view, line.course())).toList());
  }

  private static List<Object> line(MoodBehindView view, MoodCourse course) {
    Cells cells = new Cells();
    cells.add(course.patient().value());
    cells.add(view.code().value());
    cells.add(course.number());
    cells.add(course.began());
    sheet(cells, course.mood().before());
    sheet(cells, course.mood().after());
    cells.add(course.mood().totals().status(view.definition().terms().mood()));
    cells.add(Cells.flag(course.mood().totals().isRemission()));
    cells.add(course.response().entries());
    cells.add(course.response().status());
    lasted(cells, course.response());
    cells.add(Cells.flag(course.mood().due()));
    cells.add(MoodWords.inFigures(course));
    return cells.all();
  }

  private static void sheet(Cells cells, @Nullable MoodSheet sheet) {
    cells.add(sheet == null ? null : MoodWords.total(sheet));
    cells.add(sheet == null ? null : sheet.answeredAt());
  }

  static ReportFile of(OpioidsBehindView view) {
    return new ReportFile(
        notes(
            view.condition() + ": courses behind opioids before and after",
            view.asked(),
            view.lines().size(),
            List.of(
                ReportNote.of("Morphine milligram equivalents (MME) a day."),
                ReportNote.of(MoodWords.opioids()))),
        OF_OPIOIDS,
        view.lines().stream().map(line -> line(line.course())).toList());
  }

  private static List<Object> line(OpioidCourse course) {
    Cells cells = new Cells();
    cells.add(course.patient().value());
    cells.add(course.reportGroup().value());
    cells.add(course.number());
    cells.add(course.began());
    cells.add(course.beforeOn());
    cells.add(course.before());
    cells.add(course.afterOn());
    cells.add(course.after());
    return cells.all();
  }

  private static List<ReportNote> notes(
      String what, AskedCourses asked, int courses, List<ReportNote> definition) {
    return Stream.of(
            List.of(
                FileNotes.UNCONTROLLED,
                ReportNote.of(
                    "%s, begun %s to %s (local days of the clinic): %s."
                        .formatted(
                            what, asked.first(), asked.last(), ReportWords.courses(courses))),
                FileNotes.filter(asked)),
            definition,
            List.of(
                ReportNote.of(
                    "One line a course, in the order in which they began; single patients, nothing is held back. patient_id names the patient as in the export of all data."),
                FileNotes.made(asked.madeAt(), asked.madeBy())))
        .flatMap(List::stream)
        .toList();
  }
}
