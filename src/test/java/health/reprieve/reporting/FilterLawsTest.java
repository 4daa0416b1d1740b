package health.reprieve.reporting;

import static java.util.Objects.requireNonNull;

import health.reprieve.patients.domain.Sex;
import health.reprieve.reporting.ConditionRow.State;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * An attacker takes the report of everybody and those of all sexes, and adds and subtracts whatever
 * they tell.
 */
class FilterLawsTest {

  private static final int SMALLEST = 11;
  private static final List<Sex> SEXES = List.of(Sex.FEMALE, Sex.MALE, Sex.UNKNOWN);
  private static final PatientKinds KINDS = new PatientKinds(SEXES.size());

  @Provide
  Arbitrary<List<Integer>> sizes() {
    return KINDS.sizes();
  }

  @Property(tries = 300)
  void reports_of_all_values_of_a_filter_never_give_a_small_count_away(
      @ForAll("sizes") List<Integer> sizes) {
    Courses courses = new Courses();
    KINDS.add(
        courses,
        sizes,
        block -> {
          courses.of(SEXES.get(block));
          return Courses.CRPS;
        });
    Span known = KINDS.span();
    tell(known, courses.released(SMALLEST), 0, SEXES.size());
    for (int block = 0; block < SEXES.size(); block++) {
      ReportFilter filter = new ReportFilter(null, null, null, null, SEXES.get(block));
      tell(known, courses.released(filter, SMALLEST), block, block + 1);
    }

    KINDS.assertNothingSmall(known, sizes, SMALLEST);
  }

  private static void tell(Span known, ConditionReportView report, int first, int after) {
    if (report.rows().isEmpty()) {
      KINDS.tellEmpty(known, first);
    }
    report.rows().stream()
        .filter(row -> row.state() == State.SHOWN)
        .forEach(
            row -> KINDS.tell(known, first, after, row.patients(), requireNonNull(row.figures())));
    ConditionReportView.Total total = report.total();
    if (total != null) {
      KINDS.tell(known, first, after, total.patients(), total.figures());
    }
  }
}
