package health.reprieve.reporting.web;

import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.ConditionRow;
import health.reprieve.reporting.ConditionRow.State;
import health.reprieve.reporting.ReportHead;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The report by condition as lines of cells, with what has to be read with them. */
final class ConditionReportLines {

  private static final List<Named> FIRST_COLUMNS =
      List.of(
          new Named("condition", "Condition"),
          new Named("patients", "Patients"),
          new Named("courses", "Courses"),
          new Named("note", "Note"));

  private final ConditionReportView report;
  private final ReportHead head;
  private final ReliefTerms terms;
  private final List<Integer> thresholds;

  /**
   * @param report as it may leave the house
   */
  ConditionReportLines(ConditionReportView report) {
    this.report = report;
    this.head = report.head();
    this.terms = head.definition().terms();
    this.thresholds = List.copyOf(new TreeSet<>(List.of(terms.reliefPercent(), 30, 50)));
  }

  ReportFile file() {
    return new ReportFile(
        Stream.concat(notes().stream(), ReportCaveats.of(report).stream()).toList(),
        header(),
        lines());
  }

  private List<Named> header() {
    return Stream.of(FIRST_COLUMNS, FigureCells.header(thresholds), BesideCells.header())
        .flatMap(List::stream)
        .toList();
  }

  private List<List<Object>> lines() {
    List<List<Object>> lines = new ArrayList<>();
    for (ConditionRow row : report.rows()) {
      List<Object> line =
          line(row.name(), count(row), row.courses(), note(row.state()), row.figures());
      line.addAll(BesideCells.of(row));
      lines.add(line);
    }
    ConditionReportView.Total total = report.total();
    if (total != null) {
      List<Object> line = line("All shown", total.patients(), total.courses(), "", total.figures());
      line.addAll(BesideCells.empty());
      lines.add(line);
    }
    return lines;
  }

  private List<Object> line(
      String name,
      @Nullable Object patients,
      @Nullable Object courses,
      String note,
      @Nullable ConditionFigures figures) {
    List<Object> line = new ArrayList<>();
    line.add(name);
    line.add(patients == null ? "" : patients);
    line.add(courses == null ? "" : courses);
    line.add(note);
    line.addAll(
        figures == null
            ? FigureCells.empty(thresholds)
            : FigureCells.of(figures, thresholds, head.smallestCell()));
    return line;
  }

  /** The patients of a row; where there are too few for any figure, that much is told. */
  private @Nullable Object count(ConditionRow row) {
    return row.state() == State.TOO_FEW && head.filter().isNone()
        ? "<" + head.smallestCell()
        : row.patients();
  }

  private String note(State state) {
    return switch (state) {
      case SHOWN -> "";
      case TOO_FEW ->
          head.filter().isNone()
              ? "fewer than %d patients".formatted(head.smallestCell())
              : "held back: fewer than %d patients, or what another filter would tell of so few"
                  .formatted(head.smallestCell());
      case OTHER_MEASURE -> "reported on PHQ-9";
    };
  }

  /** What it is about and by which rules it was made. */
  private List<ReportNote> notes() {
    return Stream.of(
            asked(),
            FileNotes.definition(head.definition()),
            pain(),
            curves(),
            beside(),
            List.of(FileNotes.made(head.madeAt(), head.madeBy())))
        .flatMap(List::stream)
        .toList();
  }

  private List<ReportNote> asked() {
    return List.of(
        FileNotes.UNCONTROLLED,
        ReportNote.of(
            "Courses begun %s to %s (local days of the clinic), first course per patient and condition."
                .formatted(head.first(), head.last())),
        ReportNote.of(
            head.narrowedTo().isEmpty()
                ? FileNotes.NO_FILTER
                : FileNotes.narrowed(head.narrowedTo())
                    + ". Nothing is told of mood, opioids and details that only a report without a filter has."));
  }

  private List<ReportNote> pain() {
    return List.of(
        ReportNote.naming(
            "Change: points at day 7 (days 5 to 9) minus baseline, negative means less pain; t interval. Shares: Wilson interval. Medians: Turnbull, days, (after, {up_to|up to}], empty {up_to|up to} = not reached. Bands: 95 % bootstrap by patient, 1000 repeats, fixed seed."),
        ReportNote.naming(
            "{at_risk|At risk}: patients whose last answer in relief is of that day or later; unsure: their last one came before it, their first one without relief comes after it."),
        ReportNote.of(
            "Counts of 1 to %d, and what would give them away, are left out: empty cells. A mean without its n is rounded."
                .formatted(head.smallestCell() - 1)),
        whoCounts());
  }

  private ReportNote whoCounts() {
    return ReportNote.naming(
        "{patients|Patients}: with a first course in the period. {baseline_n|Baseline: n}: with a baseline of %s or more and a course that is over; {not_yet_due|Not yet due}: with such a baseline and a course that is not, in no other figure. A course is over %s after its last infusion, or at the patient's next one. {change_n|Change at day 7: n}: of those, with an answer on days 5 to 9. {relief_*_of|Relief: of}: of {baseline_n|Baseline: n}, with an answer within %s; {worst_case and best_case|worst case and best case} of all {baseline_n|Baseline: n}, as if nobody or everybody without such an answer had relief. {onset, lasts|Onset, relief lasts}: of those with relief at the definition's threshold. {lasts_if_retreatment_is_loss|If treated again is lost}: the same as if each next infusion meant that relief was lost, between the last answer in relief and it. {carried_over|Carried over}: of {baseline_n|Baseline: n}, begun within 7 days of an answer in relief after the course before."
            .formatted(terms.minimumBaseline(), terms.runsForWords(), terms.onsetWords()));
  }

  private String inRelief() {
    String share =
        "{in_relief_day_*|In relief}: share of all assessed still in relief, told where {at_risk|at risk} and unsure are. ";
    return share
        + (head.smallestCell() <= 1
            ? "Turnbull's estimate and its band."
            : "From those at risk, or half of those with relief up to {lasts_after|the first day of the median} if that is more, to all with relief, or half of them from {lasts_up_to|its last day} on. Bands are left out: beside those at risk an estimate would tell how many of the others were lost.");
  }

  private List<ReportNote> curves() {
    String ended =
        "{ended_day_*|Lost and treated again by day}: what had ended relief by that day, of those with relief: lost first, or treated again first before a loss was seen (competing causes, Aalen-Johansen); from all losses at the last answer in relief to all at the first one without.";
    return List.of(
        ReportNote.naming(inRelief()),
        ReportNote.naming(
            head.smallestCell() <= 1
                ? ended
                : ended + " Left out for the same reason as the bands."),
        ReportNote.naming(
            "{fall_*|Fall at day 7}: cumulative responder curve, patients with a fall of at least so many percent of their own baseline at day 7 (days 5 to 9), of {baseline_n|Baseline: n}; no answer counts as no fall. A threshold is left out where fewer than %d patients lie between it and the one before, or those who answered."
                .formatted(head.smallestCell())));
  }

  private List<ReportNote> beside() {
    return List.of(
        ReportNote.naming(
            "{phq9_*|PHQ-9}: mood, observed (uncontrolled). "
                + MoodWords.definition(head.definition().terms().mood())),
        ReportNote.naming(
            "{phq9_before_n|PHQ-9 before: n}: with a total before of %d or more. {phq9_change_n|PHQ-9 change: n}: of those, with a total after; rates are of them. {phq9_without_follow_up|Missing}: {missing|no total after}; {phq9_not_yet_due|not yet due}: without a total after, and in neither case. {worst_case|Worst case}: of {phq9_change_n|PHQ-9 change: n} and the missing, as if it were true of none of the missing; {best_case|best case}: of all of them."
                .formatted(MoodTotals.REMISSION_BELOW)),
        ReportNote.naming(
            "{mme_*|Opioids}: opioids in morphine milligram equivalents a day, of patients with a review before and after; negative change means less. "
                + MoodWords.opioids()));
  }
}
