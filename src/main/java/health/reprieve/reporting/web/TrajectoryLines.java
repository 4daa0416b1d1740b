package health.reprieve.reporting.web;

import health.reprieve.measures.ScoreView;
import health.reprieve.measures.SheetView;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.patients.OpioidDose;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.reporting.TrajectoryCourse;
import health.reprieve.reporting.TrajectoryView;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.treatment.VisitView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a patient's trajectory draws as lines of cells, with what has to be read with them: its
 * courses, then the infusions and the answers or sheets of the period, then the opioids.
 */
final class TrajectoryLines {

  /** What a line may tell, each in a column of its own. */
  private enum Column {
    SECTION("Section"),
    AT_UTC("At"),
    DAY("Day"),
    TIME_LOCAL("Time"),
    ENDED_AT_UTC("Ended"),
    COURSE_ID("Course"),
    COURSE_NUMBER("Number of the course"),
    DAYS_SINCE_END("Days since its last infusion"),
    ITEM("Question"),
    SCORE("Score"),
    MOMENT("Moment"),
    SOURCE("Source"),
    IN_RELIEF("In relief"),
    BEFORE("Before the course"),
    READ_AS("Read as"),
    STATUS("Relief or response"),
    ONSET_AFTER_DAYS("Onset, days: after"),
    ONSET_UP_TO_DAYS("Onset, days: up to"),
    LOST_AFTER_DAYS("Lost, days: after"),
    LOST_UP_TO_DAYS("Lost, days: up to"),
    ENDS_BY("Ends by"),
    LOSS_UNCONFIRMED("Loss not confirmed"),
    GIVEN_MG("Given, mg"),
    GIVEN_MINUTES("Given, minutes"),
    MME_PER_DAY("Opioids, MME a day");

    private final String words;

    Column(String words) {
      this.words = words;
    }

    Named named() {
      return new Named(name().toLowerCase(Locale.ROOT), words);
    }
  }

  private final TrajectoryView view;

  TrajectoryLines(TrajectoryView view) {
    this.view = view;
  }

  ReportFile file() {
    List<List<Object>> lines = new ArrayList<>();
    view.courses().forEach(course -> lines.add(course(course).cells()));
    view.shownInfusions().forEach(infusion -> lines.add(infusion(infusion).cells()));
    view.shownAnswers().forEach(answer -> lines.add(answer(answer).cells()));
    view.shownSheets().forEach(sheet -> lines.add(sheet(sheet).cells()));
    view.opioids().forEach(dose -> lines.add(opioids(dose).cells()));
    return new ReportFile(
        notes(), Arrays.stream(Column.values()).map(Column::named).toList(), lines);
  }

  private Line course(TrajectoryCourse course) {
    MoodAround mood = course.mood();
    ReliefDuration duration = course.relief().duration();
    Line line = new Line("course").at(course.outcome().began()).of(course);
    line.put(Column.ENDED_AT_UTC, course.outcome().ended());
    line.put(Column.BEFORE, course.before());
    if (mood != null) {
      line.put(Column.READ_AS, mood.totals().status(view.definition().terms().mood()));
    }
    line.put(Column.STATUS, course.notYetDue() ? "NOT_YET_DUE" : course.relief().status());
    line.days(Column.ONSET_AFTER_DAYS, Column.ONSET_UP_TO_DAYS, course.relief().onset());
    if (duration != null) {
      line.days(Column.LOST_AFTER_DAYS, Column.LOST_UP_TO_DAYS, duration.lost());
      line.put(Column.ENDS_BY, duration.end());
      line.put(Column.LOSS_UNCONFIRMED, Cells.flag(duration.unconfirmedLoss()));
    }
    return line;
  }

  private Line infusion(VisitView visit) {
    Line line = new Line("infusion").at(visit.times().arrivedAt());
    line.put(Column.ENDED_AT_UTC, visit.times().endedAt());
    line.put(Column.COURSE_ID, visit.course().value());
    first(course -> course.outcome().course().equals(visit.course())).ifPresent(line::of);
    if (visit.given() != null) {
      line.put(Column.GIVEN_MG, visit.given().mg());
      line.put(Column.GIVEN_MINUTES, visit.given().minutes());
    }
    return line;
  }

  private Line answer(ScoreView answer) {
    Line line = new Line("answer").at(answer.speaksFor());
    line.put(Column.ITEM, answer.item());
    line.put(Column.SCORE, answer.score().value());
    line.put(Column.MOMENT, answer.moment());
    line.put(Column.SOURCE, answer.source());
    first(course -> course.answers().contains(answer))
        .ifPresent(
            course ->
                line.after(course, answer.speaksFor())
                    .put(
                        Column.IN_RELIEF, Cells.flag(course.inRelief(answer, view.fallPercent()))));
    return line;
  }

  private Line sheet(SheetView sheet) {
    Line line = new Line("sheet").at(sheet.answeredAt());
    line.put(Column.ITEM, sheet.instrument().value());
    line.put(Column.SCORE, sheet.totalWords());
    line.put(Column.SOURCE, sheet.source());
    first(course -> course.sheets().contains(sheet))
        .ifPresent(course -> line.after(course, sheet.answeredAt()));
    return line;
  }

  private Line opioids(OpioidDose dose) {
    return new Line("opioids").put(Column.DAY, dose.on()).put(Column.MME_PER_DAY, dose.mmePerDay());
  }

  private Optional<TrajectoryCourse> first(Predicate<TrajectoryCourse> fits) {
    return view.courses().stream().filter(fits).findFirst();
  }

  private List<ReportNote> notes() {
    ReportGroupView condition = view.condition();
    List<ReportNote> definition =
        view.isOnMood()
            ? List.of(
                FileNotes.response(view.definition()),
                ReportNote.of(MoodWords.ofCourse(view.definition().terms().mood())))
            : FileNotes.definition(view.definition());
    return Stream.of(
            List.of(
                FileNotes.UNCONTROLLED,
                ReportNote.of(
                    "%s, one patient: patient_id %s, as in the export of all data."
                        .formatted(
                            condition == null
                                ? "No course and no answer yet"
                                : condition.name() + ", trajectory",
                            view.patient().id().value())),
                ReportNote.of(
                    "%s to %s, local days: infusions (of any condition) and answers of these days, courses and opioids of all time."
                        .formatted(view.first(), view.last()))),
            definition,
            columns(),
            List.of(FileNotes.made(view.madeAt(), view.madeBy())))
        .flatMap(List::stream)
        .toList();
  }

  private List<ReportNote> columns() {
    return List.of(
        ReportNote.of(
            "day and time_local by the clock of %s; at_utc: start of a course's first infusion, arrival for an infusion, the moment that an answer speaks for. ended_at_utc: end of a course's last infusion (t = 0), of an infusion."
                .formatted(view.zone())),
        ReportNote.of(
            "An answer belongs to a course after its last infusion and before the patient's next one; days_since_end counts from t = 0, as onset and lost do. in_relief: 1 at %d %% below the course's baseline or lower, 0 above, empty where relief is not assessed and on sheets of the PHQ-9. before: the baseline, or the total of the PHQ-9 before."
                .formatted(view.definition().terms().reliefPercent())));
  }

  /** Cells of one line by their columns. */
  private final class Line {

    private final Map<Column, Object> known = new EnumMap<>(Column.class);

    Line(String section) {
      known.put(Column.SECTION, section);
    }

    Line put(Column column, @Nullable Object value) {
      if (value != null) {
        known.put(column, value);
      }
      return this;
    }

    Line at(Instant instant) {
      put(Column.AT_UTC, instant);
      put(Column.DAY, view.day(instant));
      return put(
          Column.TIME_LOCAL,
          instant.atZone(view.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    Line of(TrajectoryCourse course) {
      put(Column.COURSE_ID, course.outcome().course().value());
      return put(Column.COURSE_NUMBER, course.number());
    }

    Line after(TrajectoryCourse course, Instant at) {
      return of(course).put(Column.DAYS_SINCE_END, course.daysAfter(at));
    }

    void days(Column after, Column upTo, @Nullable EventInterval time) {
      if (time != null) {
        CensoredInterval days = ReportWords.inDays(time);
        put(after, days.left());
        put(upTo, days.isOpenEnded() ? null : days.right());
      }
    }

    List<Object> cells() {
      return Arrays.stream(Column.values()).map(column -> known.getOrDefault(column, "")).toList();
    }
  }
}
