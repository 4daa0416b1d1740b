package health.reprieve.reporting;

import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.reporting.persistence.CountedLine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sorts what was counted into the rows of the report. */
final class ConditionTable {

  private final List<ReportGroupView> groups;
  private final Map<ReportGroupCode, CountedLine> lines;
  private final int percent;
  private final int smallestCell;
  private final Map<ReportGroupCode, List<Siblings>> siblings;
  private final Function<ReliefCurve, ReliefBands> bandsOf;

  /**
   * @param lines of the conditions with courses
   * @param percent threshold of the definition
   * @param siblings by condition, what a narrowed report could be compared with
   */
  ConditionTable(
      List<ReportGroupView> groups,
      Map<ReportGroupCode, CountedLine> lines,
      int percent,
      int smallestCell,
      Map<ReportGroupCode, List<Siblings>> siblings,
      Function<ReliefCurve, ReliefBands> bandsOf) {
    this.groups = groups;
    this.lines = lines;
    this.percent = percent;
    this.smallestCell = smallestCell;
    this.siblings = siblings;
    this.bandsOf = bandsOf;
  }

  /** Conditions with courses, by falling number of patients, then in the clinic's order. */
  List<ConditionRow> rows() {
    return groups.stream()
        .filter(group -> lines.containsKey(group.code()))
        .map(this::row)
        .sorted(
            Comparator.comparing(ConditionTable::patients)
                .reversed()
                .thenComparing(ConditionRow::position))
        .toList();
  }

  private static int patients(ConditionRow row) {
    return Objects.requireNonNull(row.patients());
  }

  private ConditionRow row(ReportGroupView group) {
    CountedLine line = Objects.requireNonNull(lines.get(group.code()));
    int patients = line.number();
    ConditionRow.State state = state(group);
    return new ConditionRow(
        group.code(),
        group.name(),
        group.position(),
        state,
        patients,
        line.courses(),
        state == ConditionRow.State.SHOWN ? figures(line) : null,
        null,
        null);
  }

  private ConditionRow.State state(ReportGroupView group) {
    if (group.endpoint() != Endpoint.NRS) {
      return ConditionRow.State.OTHER_MEASURE;
    }
    return tells(group.code()) ? ConditionRow.State.SHOWN : ConditionRow.State.TOO_FEW;
  }

  /** Whether a condition has enough patients, and those beside it by a filter are enough too. */
  boolean tells(ReportGroupCode condition) {
    CountedLine line = lines.get(condition);
    return line != null
        && line.number() >= smallestCell
        && Siblings.tellPatients(
            siblings.getOrDefault(condition, List.of()), new SmallCells(smallestCell));
  }

  /**
   * All rows shown, each patient once. A row that is not shown leaves the total as well, so that it
   * cannot be worked out. Null where no row is shown.
   *
   * @param together counts several conditions as one line
   */
  ConditionReportView.@Nullable Total total(
      List<ConditionRow> rows, Function<Set<ReportGroupCode>, CountedLine> together) {
    List<ConditionRow> shown =
        rows.stream().filter(row -> row.state() == ConditionRow.State.SHOWN).toList();
    if (shown.isEmpty()) {
      return null;
    }
    if (shown.size() == 1) {
      ConditionRow only = shown.get(0);
      return new ConditionReportView.Total(
          only.patients(), only.courses(), Objects.requireNonNull(only.figures()));
    }
    CountedLine line =
        together.apply(shown.stream().map(ConditionRow::code).collect(Collectors.toSet()));
    return new ConditionReportView.Total(line.number(), line.courses(), figures(line));
  }

  /** Names of the conditions in use that have no course. */
  List<String> withoutCourses() {
    return groups.stream()
        .filter(group -> group.active() && !lines.containsKey(group.code()))
        .map(ReportGroupView::name)
        .toList();
  }

  private ConditionFigures figures(CountedLine line) {
    return new FiguresOfCourses(line, percent, smallestCell, bandsOf).figures();
  }
}
