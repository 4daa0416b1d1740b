package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.patients.ReportGroupView;
import health.reprieve.reporting.Courses.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Patients of some blocks, of eleven kinds in each. Each count of a report is the sum of some
 * kinds, so what can be worked out is what lies in the span of the told counts.
 *
 * @param blocks conditions, or values of a filter
 */
record PatientKinds(int blocks) {

  /**
   * Kinds 0 and 1 are ineligible, 2 not yet due; 3 and 4 silent in the first week; then no, 30 and
   * 50 % relief.
   */
  private static final int KINDS = 11;

  private static final Set<Integer> EVERYBODY = from(0);
  private static final Set<Integer> BELOW = Set.of(0);
  private static final Set<Integer> WITHOUT = Set.of(1);
  private static final Set<Integer> NOT_YET_DUE = Set.of(2);
  private static final Set<Integer> ELIGIBLE = from(3);
  private static final Set<Integer> ASSESSED = from(5);
  private static final Set<Integer> DAY_SEVEN = Set.of(4, 6, 8, 10);
  private static final Set<Integer> RELIEF_30 = from(7);
  private static final Set<Integer> RELIEF_50 = from(9);

  /** Kinds 8 and 10 answer on day 8 as well, so that they are known to be in relief on day 7. */
  private static final Set<Integer> AT_RISK_7 = Set.of(8, 10);

  /** What nobody may work out when it is small. */
  private static final List<Set<Integer>> CELLS =
      List.of(
          EVERYBODY,
          BELOW,
          WITHOUT,
          NOT_YET_DUE,
          ELIGIBLE,
          without(EVERYBODY, ELIGIBLE),
          ASSESSED,
          without(ELIGIBLE, ASSESSED),
          DAY_SEVEN,
          without(ELIGIBLE, DAY_SEVEN),
          RELIEF_30,
          RELIEF_50,
          without(ASSESSED, RELIEF_30),
          without(ASSESSED, RELIEF_50),
          without(RELIEF_30, RELIEF_50),
          AT_RISK_7,
          without(RELIEF_30, AT_RISK_7));

  private static Set<Integer> from(int first) {
    return IntStream.range(first, KINDS).boxed().collect(Collectors.toSet());
  }

  private static Set<Integer> without(Set<Integer> kinds, Set<Integer> others) {
    return kinds.stream().filter(kind -> !others.contains(kind)).collect(Collectors.toSet());
  }

  /** How many there are of each kind in each block: none, few or enough. */
  Arbitrary<List<Integer>> sizes() {
    return Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(0)),
            Tuple.of(2, Arbitraries.integers().between(1, 10)),
            Tuple.of(3, Arbitraries.integers().between(11, 25)))
        .list()
        .ofSize(KINDS * blocks);
  }

  Span span() {
    return new Span(KINDS * blocks);
  }

  /** A line of the blocks from one to before another tells its counts. */
  void tell(
      Span known, int first, int after, @Nullable Integer patients, ConditionFigures figures) {
    known.add(patients, kinds(EVERYBODY, first, after));
    known.add(figures.belowMinimum(), kinds(BELOW, first, after));
    known.add(figures.withoutBaseline(), kinds(WITHOUT, first, after));
    known.add(figures.notYetDue(), kinds(NOT_YET_DUE, first, after));
    known.add(figures.eligible(), kinds(ELIGIBLE, first, after));
    known.add(figures.baseline().n(), kinds(ELIGIBLE, first, after));
    known.add(figures.assessed(), kinds(ASSESSED, first, after));
    known.add(figures.notAssessed(), kinds(without(ELIGIBLE, ASSESSED), first, after));
    known.add(figures.change().n(), kinds(DAY_SEVEN, first, after));
    known.add(figures.withoutDaySeven(), kinds(without(ELIGIBLE, DAY_SEVEN), first, after));
    known.add(figures.responseAt(30).relief().count(), kinds(RELIEF_30, first, after));
    known.add(figures.responseAt(30).relief().total(), kinds(ASSESSED, first, after));
    known.add(figures.responseAt(50).relief().count(), kinds(RELIEF_50, first, after));
    known.add(figures.responseAt(50).relief().total(), kinds(ASSESSED, first, after));
    known.add(figures.lasts().n(), kinds(RELIEF_30, first, after));
    known.add(figures.curve().at(0).known(), kinds(RELIEF_30, first, after));
    known.add(figures.curve().at(7).known(), kinds(AT_RISK_7, first, after));
    tellCases(known, first, after, figures.responseAt(30), RELIEF_30);
    tellCases(known, first, after, figures.responseAt(50), RELIEF_50);
  }

  private void tellCases(
      Span known, int first, int after, ResponseFigure response, Set<Integer> relief) {
    known.add(response.worstCase().count(), kinds(relief, first, after));
    known.add(response.worstCase().total(), kinds(ELIGIBLE, first, after));
    known.add(
        response.bestCase().count(),
        kinds(without(ELIGIBLE, without(ASSESSED, relief)), first, after));
  }

  /** It is known that a block is empty. */
  void tellEmpty(Span known, int block) {
    for (int kind = 0; kind < KINDS; kind++) {
      known.add(0, kinds(Set.of(kind), block, block + 1));
    }
  }

  /** Neither of a block nor of several together. */
  void assertNothingSmall(Span known, List<Integer> sizes, int smallest) {
    for (int some = 1; some < 1 << blocks; some++) {
      for (Set<Integer> cell : CELLS) {
        double[] kinds = kinds(cell, some);
        int size = size(kinds, sizes);
        if (size > 0 && size < smallest) {
          assertThat(known.contains(kinds)).as("%d: %s in %s", size, cell, sizes).isFalse();
        }
      }
    }
  }

  private double[] kinds(Set<Integer> cell, int first, int after) {
    return kinds(cell, (1 << after) - (1 << first));
  }

  /**
   * @param some blocks as bits
   */
  private double[] kinds(Set<Integer> cell, int some) {
    double[] kinds = new double[KINDS * blocks];
    for (int kind = 0; kind < kinds.length; kind++) {
      boolean isThere = (some >> (kind / KINDS) & 1) == 1 && cell.contains(kind % KINDS);
      kinds[kind] = isThere ? 1 : 0;
    }
    return kinds;
  }

  private static int size(double[] kinds, List<Integer> sizes) {
    int size = 0;
    for (int kind = 0; kind < kinds.length; kind++) {
      size += kinds[kind] == 1 ? sizes.get(kind) : 0;
    }
    return size;
  }

  /**
   * Adds a course of each patient.
   *
   * @param group of a block; asked before its patients are added
   */
  void add(Courses courses, List<Integer> sizes, IntFunction<ReportGroupView> group) {
    int patient = 0;
    for (int kind = 0; kind < sizes.size(); kind++) {
      ReportGroupView condition = group.apply(kind / KINDS);
      for (int i = 0; i < sizes.get(kind); i++) {
        add(courses, condition, patient++, kind % KINDS);
      }
    }
  }

  private static void add(Courses courses, ReportGroupView group, int patient, int kind) {
    int baseline = kind == 0 ? 3 : kind == 1 ? 0 : 10;
    int score = kind == 2 || kind >= 9 ? 5 : kind >= 7 ? 7 : 10;
    List<Answer> answers = new ArrayList<>();
    if (kind == 2 || kind >= 5) {
      answers.add(new Answer(1, score));
    }
    if (DAY_SEVEN.contains(kind)) {
      answers.add(new Answer(8, score));
    }
    courses.add(group, patient, baseline, answers.toArray(new Answer[0]));
    if (NOT_YET_DUE.contains(kind)) {
      courses.notYetDue();
    }
  }
}
