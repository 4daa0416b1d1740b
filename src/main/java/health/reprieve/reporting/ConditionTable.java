package health.reprieve.reporting;

import health.reprieve.outcomes.AssessedCoursesView;
import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sorts assessed courses into the rows of the report. */
final class ConditionTable {

  private final List<ReportGroupView> groups;
  private final List<CourseOutcomeView> all;
  private final List<CourseOutcomeView> courses;
  private final Map<ReportGroupCode, List<CourseOutcomeView>> byGroup;
  private final int percent;
  private final int smallestCell;

  /**
   * @param admits courses that the report is narrowed to
   */
  ConditionTable(
      List<ReportGroupView> groups,
      AssessedCoursesView assessed,
      Predicate<CourseOutcomeView> admits,
      int smallestCell) {
    this.groups = groups;
    this.all = assessed.courses();
    this.courses =
        all.stream()
            .filter(admits)
            .sorted(
                Comparator.comparing(CourseOutcomeView::began)
                    .thenComparing(course -> course.course().value()))
            .toList();
    this.byGroup = courses.stream().collect(Collectors.groupingBy(CourseOutcomeView::reportGroup));
    this.percent = assessed.definition().terms().reliefPercent();
    this.smallestCell = smallestCell;
  }

  /** Conditions with courses, by falling number of patients, then in the clinic's order. */
  List<ConditionRow> rows() {
    return groups.stream()
        .filter(group -> byGroup.containsKey(group.code()))
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
    List<CourseOutcomeView> all = Objects.requireNonNull(byGroup.get(group.code()));
    List<CourseOutcomeView> firsts = firstOfEachPatient(all);
    ConditionRow.State state = state(group, firsts.size());
    return new ConditionRow(
        group.code(),
        group.name(),
        group.position(),
        state,
        firsts.size(),
        all.size(),
        state == ConditionRow.State.SHOWN ? figures(firsts) : null);
  }

  private ConditionRow.State state(ReportGroupView group, int patients) {
    if (group.endpoint() != Endpoint.NRS) {
      return ConditionRow.State.OTHER_MEASURE;
    }
    return patients < smallestCell ? ConditionRow.State.TOO_FEW : ConditionRow.State.SHOWN;
  }

  /**
   * All rows shown, each patient once. A row that is not shown leaves the total as well, so that it
   * cannot be worked out. Null where no row is shown.
   */
  ConditionReportView.@Nullable Total total(List<ConditionRow> rows) {
    Set<ReportGroupCode> shown =
        rows.stream()
            .filter(row -> row.state() == ConditionRow.State.SHOWN)
            .map(ConditionRow::code)
            .collect(Collectors.toSet());
    if (shown.isEmpty()) {
      return null;
    }
    List<CourseOutcomeView> counted =
        courses.stream().filter(course -> shown.contains(course.reportGroup())).toList();
    List<CourseOutcomeView> firsts = firstOfEachPatient(counted);
    return new ConditionReportView.Total(firsts.size(), counted.size(), figures(firsts));
  }

  /**
   * Refuses a filter that leaves a few patients of a condition out, but not none.
   *
   * @throws FilterLeavesFew if there is such a condition
   */
  void refuseIfFilterLeavesFew() {
    for (ReportGroupView group : groups) {
      int leftOut = patientsOf(all, group) - patientsOf(courses, group);
      if (leftOut > 0 && leftOut < smallestCell && patientsOf(courses, group) >= smallestCell) {
        throw new FilterLeavesFew(smallestCell);
      }
    }
  }

  private static int patientsOf(List<CourseOutcomeView> some, ReportGroupView group) {
    return (int)
        some.stream()
            .filter(course -> course.reportGroup().equals(group.code()))
            .map(CourseOutcomeView::patient)
            .distinct()
            .count();
  }

  /** Names of the conditions in use that have no course. */
  List<String> withoutCourses() {
    return groups.stream()
        .filter(group -> group.active() && !byGroup.containsKey(group.code()))
        .map(ReportGroupView::name)
        .toList();
  }

  private ConditionFigures figures(List<CourseOutcomeView> firsts) {
    return new FiguresOfCourses(firsts, percent, smallestCell).figures();
  }

  /** The course whose first infusion was first, whenever it was entered. */
  private static List<CourseOutcomeView> firstOfEachPatient(List<CourseOutcomeView> inOrder) {
    Set<PatientId> seen = new HashSet<>();
    return inOrder.stream().filter(course -> seen.add(course.patient())).toList();
  }
}
