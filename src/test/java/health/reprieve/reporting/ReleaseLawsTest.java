package health.reprieve.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.patients.ReportGroupView;
import health.reprieve.reporting.ConditionRow.State;
import health.reprieve.reporting.Courses.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * An attacker adds and subtracts whatever is told. Patients come in ten kinds per condition; each
 * count is the sum of some kinds, so what can be worked out is what lies in the span of the told
 * counts.
 */
class ReleaseLawsTest {

  private static final int SMALLEST = 11;
  private static final List<ReportGroupView> GROUPS = List.of(Courses.CRPS, Courses.BACK);

  /**
   * Kinds 0 and 1 are ineligible; 2 and 3 silent in the first week; then no, 30 and 50 % relief.
   */
  private static final int KINDS = 10;

  private static final Set<Integer> EVERYBODY = from(0);
  private static final Set<Integer> BELOW = Set.of(0);
  private static final Set<Integer> WITHOUT = Set.of(1);
  private static final Set<Integer> ELIGIBLE = from(2);
  private static final Set<Integer> ASSESSED = from(4);
  private static final Set<Integer> DAY_SEVEN = Set.of(3, 5, 7, 9);
  private static final Set<Integer> RELIEF_30 = from(6);
  private static final Set<Integer> RELIEF_50 = from(8);

  /** Kinds 7 and 9 answer on day 8 as well, so that they are known to be in relief on day 7. */
  private static final Set<Integer> AT_RISK_7 = Set.of(7, 9);

  /** What nobody may work out when it is small. */
  private static final List<Set<Integer>> CELLS =
      List.of(
          EVERYBODY,
          BELOW,
          WITHOUT,
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

  @Provide
  Arbitrary<List<Integer>> sizes() {
    return Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(0)),
            Tuple.of(2, Arbitraries.integers().between(1, 10)),
            Tuple.of(3, Arbitraries.integers().between(11, 25)))
        .list()
        .ofSize(KINDS * GROUPS.size());
  }

  @Property(tries = 300)
  void what_is_told_never_gives_a_small_count_away(@ForAll("sizes") List<Integer> sizes) {
    ConditionReportView report = courses(sizes).released(SMALLEST);
    Span known = new Span(KINDS * GROUPS.size());
    for (int group = 0; group < GROUPS.size(); group++) {
      String name = GROUPS.get(group).name();
      int from = group * KINDS;
      report.rows().stream()
          .filter(row -> row.name().equals(name) && row.state() == State.SHOWN)
          .forEach(row -> tell(known, from, from + KINDS, row.patients(), figures(row)));
    }
    ConditionReportView.Total total = report.total();
    boolean both = report.rows().stream().allMatch(row -> row.state() == State.SHOWN);
    if (total != null && both) {
      tell(known, 0, KINDS * GROUPS.size(), total.patients(), total.figures());
    }

    for (int group = 0; group < GROUPS.size(); group++) {
      for (Set<Integer> cell : CELLS) {
        double[] kinds = kinds(cell, group * KINDS, (group + 1) * KINDS);
        int size = size(kinds, sizes);
        if (size > 0 && size < SMALLEST) {
          assertThat(known.contains(kinds)).as("%d in %s", size, sizes).isFalse();
        }
      }
    }
  }

  private static ConditionFigures figures(ConditionRow row) {
    return requireNonNull(row.figures());
  }

  private static void tell(
      Span known, int from, int to, @Nullable Integer patients, ConditionFigures figures) {
    known.add(patients, kinds(EVERYBODY, from, to));
    known.add(figures.belowMinimum(), kinds(BELOW, from, to));
    known.add(figures.withoutBaseline(), kinds(WITHOUT, from, to));
    known.add(figures.eligible(), kinds(ELIGIBLE, from, to));
    known.add(figures.baseline().n(), kinds(ELIGIBLE, from, to));
    known.add(figures.assessed(), kinds(ASSESSED, from, to));
    known.add(figures.notAssessed(), kinds(without(ELIGIBLE, ASSESSED), from, to));
    known.add(figures.change().n(), kinds(DAY_SEVEN, from, to));
    known.add(figures.withoutDaySeven(), kinds(without(ELIGIBLE, DAY_SEVEN), from, to));
    known.add(figures.responseAt(30).relief().count(), kinds(RELIEF_30, from, to));
    known.add(figures.responseAt(30).relief().total(), kinds(ASSESSED, from, to));
    known.add(figures.responseAt(50).relief().count(), kinds(RELIEF_50, from, to));
    known.add(figures.responseAt(50).relief().total(), kinds(ASSESSED, from, to));
    known.add(figures.lasts().n(), kinds(RELIEF_30, from, to));
    known.add(figures.curve().at(0).known(), kinds(RELIEF_30, from, to));
    known.add(figures.curve().at(7).known(), kinds(AT_RISK_7, from, to));
    known.add(figures.sensitivity().worstCase().count(), kinds(RELIEF_30, from, to));
    known.add(figures.sensitivity().worstCase().total(), kinds(ELIGIBLE, from, to));
  }

  private static double[] kinds(Set<Integer> some, int from, int to) {
    double[] kinds = new double[KINDS * GROUPS.size()];
    for (int kind = from; kind < to; kind++) {
      kinds[kind] = some.contains(kind % KINDS) ? 1 : 0;
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

  private static Courses courses(List<Integer> sizes) {
    Courses courses = new Courses();
    int patient = 0;
    for (int kind = 0; kind < sizes.size(); kind++) {
      for (int i = 0; i < sizes.get(kind); i++) {
        add(courses, GROUPS.get(kind / KINDS), patient++, kind % KINDS);
      }
    }
    return courses;
  }

  private static void add(Courses courses, ReportGroupView group, int patient, int kind) {
    int baseline = kind == 0 ? 3 : kind == 1 ? 0 : 10;
    int score = kind >= 8 ? 5 : kind >= 6 ? 7 : 10;
    List<Answer> answers = new ArrayList<>();
    if (kind >= 4) {
      answers.add(new Answer(1, score));
    }
    if (DAY_SEVEN.contains(kind)) {
      answers.add(new Answer(8, score));
    }
    courses.add(group, patient, baseline, answers.toArray(new Answer[0]));
  }

  /** The sums that can be worked out from some sums, by Gauss's elimination. */
  private static final class Span {

    private static final double NONE = 1e-9;
    private final int size;
    private final List<double[]> basis = new ArrayList<>();

    Span(int size) {
      this.size = size;
    }

    void add(@Nullable Integer told, double[] kinds) {
      if (told != null) {
        double[] rest = rest(kinds);
        if (leading(rest) < size) {
          basis.add(rest);
        }
      }
    }

    boolean contains(double[] kinds) {
      return leading(rest(kinds)) == size;
    }

    private double[] rest(double[] kinds) {
      double[] rest = kinds.clone();
      for (double[] known : basis) {
        int lead = leading(known);
        double factor = rest[lead] / known[lead];
        for (int i = 0; i < size; i++) {
          rest[i] -= factor * known[i];
        }
        rest[lead] = 0;
      }
      return rest;
    }

    private int leading(double[] kinds) {
      int lead = 0;
      while (lead < size && Math.abs(kinds[lead]) < NONE) {
        lead++;
      }
      return lead;
    }
  }
}
