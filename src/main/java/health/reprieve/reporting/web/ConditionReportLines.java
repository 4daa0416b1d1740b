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

  private static final List<String> FIRST_COLUMNS =
      List.of("condition", "patients", "courses", "note");

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
        Stream.concat(notes().stream().map(ReportNote::of), ReportCaveats.of(report).stream())
            .toList(),
        header(),
        lines());
  }

  private List<String> header() {
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
  private List<String> notes() {
    return Stream.of(
            pain(),
            curves(),
            beside(),
            List.of("Made %s by %s.".formatted(head.madeAt(), head.madeBy())))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> pain() {
    return List.of(
        "Observed response (uncontrolled): no comparison group, not evidence of effect.",
        "Courses begun %s to %s (local days of the clinic), first course per patient and condition."
            .formatted(head.first(), head.last()),
        head.narrowedTo().isEmpty()
            ? "No filter: all protocols, any dose."
            : "Narrowed to: "
                + String.join("; ", head.narrowedTo())
                + ". Nothing is told of mood, opioids and details that only a report without a filter has.",
        "Relief definition %d, in force since %s, approved by: %s."
            .formatted(
                head.definition().version(),
                head.definition().inForceSince(),
                head.definition().approvedBy()),
        "Relief: at least %d %% below the patient's own baseline within %s after the last infusion; lost at the first of %d answers in a row above that line; baseline of %s or more."
            .formatted(
                terms.reliefPercent(),
                terms.onsetWords(),
                terms.confirmations(),
                terms.minimumBaseline()),
        "Change: points at day 7 (days 5 to 9) minus baseline, negative means less pain; t interval. Shares: Wilson interval. Medians: Turnbull, days, (after, up_to], empty up_to = not reached. Bands: 95 % bootstrap by patient, 1000 repeats, fixed seed.",
        "at_risk: patients whose last answer in relief is of that day or later; unsure: their last one came before it, their first one without relief comes after it.",
        "Counts of 1 to %d, and what would give them away, are left out: empty cells. A mean without its n is rounded."
            .formatted(head.smallestCell() - 1),
        "patients: with a first course in the period. baseline_n: with a baseline of %s or more and a course that is over; not_yet_due: with such a baseline and a course that is not, in no other figure. A course is over %s after its last infusion, or at the patient's next one. change_n: of those, with an answer on days 5 to 9. relief_*_of: of baseline_n, with an answer within %s; worst_case and best_case of all baseline_n, as if nobody or everybody without such an answer had relief. onset, lasts: of those with relief at the definition's threshold. lasts_if_retreatment_is_loss: the same as if each next infusion meant that relief was lost, between the last answer in relief and it. carried_over: of baseline_n, begun within 7 days of an answer in relief after the course before."
            .formatted(terms.minimumBaseline(), terms.runsForWords(), terms.onsetWords()));
  }

  private String inRelief() {
    String share =
        "in_relief_day_*: share of all assessed still in relief, told where at_risk and unsure are. ";
    return share
        + (head.smallestCell() <= 1
            ? "Turnbull's estimate and its band."
            : "From those at risk, or half of those with relief up to lasts_after if that is more, to all with relief, or half of them from lasts_up_to on. Bands are left out: beside those at risk an estimate would tell how many of the others were lost.");
  }

  private List<String> curves() {
    String ended =
        "ended_day_*: what had ended relief by that day, of those with relief: lost first, or treated again first before a loss was seen (competing causes, Aalen-Johansen); from all losses at the last answer in relief to all at the first one without.";
    return List.of(
        inRelief(),
        head.smallestCell() <= 1 ? ended : ended + " Left out for the same reason as the bands.",
        "fall_*: cumulative responder curve, patients with a fall of at least so many percent of their own baseline at day 7 (days 5 to 9), of baseline_n; no answer counts as no fall. A threshold is left out where fewer than %d patients lie between it and the one before, or those who answered."
            .formatted(head.smallestCell()));
  }

  private static List<String> beside() {
    return List.of(
        "phq9_*: mood, observed (uncontrolled). " + MoodWords.definition(),
        "phq9_before_n: with a total before of %d or more. phq9_change_n: of those, with a total after; rates are of them. phq9_without_follow_up: missing; phq9_not_yet_due: without a total after, and in neither case. worst_case: of phq9_change_n and the missing, as if it were true of none of the missing; best_case: of all of them."
            .formatted(MoodTotals.REMISSION_BELOW),
        "mme_*: opioids in morphine milligram equivalents a day, of patients with a review before and after; negative change means less. "
            + MoodWords.opioids());
  }
}
