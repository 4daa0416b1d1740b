package health.reprieve.reporting;

import static java.util.Objects.requireNonNull;

import health.reprieve.patients.ReportGroupView;
import health.reprieve.reporting.ConditionRow.State;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An attacker adds and subtracts whatever a report tells of two conditions. */
class ReleaseLawsTest {

  private static final int SMALLEST = 11;
  private static final List<ReportGroupView> GROUPS = List.of(Courses.CRPS, Courses.BACK);
  private static final PatientKinds KINDS = new PatientKinds(GROUPS.size());

  @Provide
  Arbitrary<List<Integer>> sizes() {
    return KINDS.sizes();
  }

  @Property(tries = 300)
  void what_is_told_never_gives_a_small_count_away(@ForAll("sizes") List<Integer> sizes) {
    ConditionReportView report = courses(sizes).released(SMALLEST);
    Span known = KINDS.span();
    for (int group = 0; group < GROUPS.size(); group++) {
      String name = GROUPS.get(group).name();
      int block = group;
      report.rows().stream()
          .filter(row -> row.name().equals(name) && row.state() == State.SHOWN)
          .forEach(row -> KINDS.tell(known, block, block + 1, row.patients(), figures(row)));
    }
    ConditionReportView.Total total = report.total();
    boolean both = report.rows().stream().allMatch(row -> row.state() == State.SHOWN);
    if (total != null && both) {
      KINDS.tell(known, 0, GROUPS.size(), total.patients(), total.figures());
    }

    KINDS.assertNothingSmall(known, sizes, SMALLEST);
  }

  private static ConditionFigures figures(ConditionRow row) {
    return requireNonNull(row.figures());
  }

  private static Courses courses(List<Integer> sizes) {
    Courses courses = new Courses();
    KINDS.add(courses, sizes, block -> GROUPS.get(block));
    return courses;
  }
}
