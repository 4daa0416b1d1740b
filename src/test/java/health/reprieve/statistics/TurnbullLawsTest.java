package health.reprieve.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TurnbullLawsTest {

  private static final int LATEST_LEFT = 30;
  private static final int WIDEST = 20;

  @Provide
  Arbitrary<List<CensoredInterval>> samples() {
    var left = Arbitraries.integers().between(0, LATEST_LEFT);
    var width = Arbitraries.integers().between(0, WIDEST).injectNull(0.3);
    return left.flatMap(
            from ->
                width.map(
                    wide ->
                        wide == null
                            ? CensoredInterval.after(from)
                            : new CensoredInterval(from, from + wide)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property
  void survival_starts_at_1_never_rises_and_ends_at_0(
      @ForAll("samples") List<CensoredInterval> sample) {
    double before = 1;
    double end = Double.NEGATIVE_INFINITY;
    for (SurvivalStep step : Turnbull.estimate(sample).steps()) {
      assertThat(step.before()).isEqualTo(before);
      assertThat(step.after()).isLessThan(before);
      assertThat(step.mass()).isCloseTo(before - step.after(), within(1e-7));
      assertThat(step.interval().left()).isGreaterThanOrEqualTo(end);
      before = step.after();
      end = step.interval().right();
    }
    assertThat(before).isZero();
  }

  @Property
  void order_of_rows_changes_nothing(
      @ForAll("samples") List<CensoredInterval> sample, @ForAll Random random) {
    var shuffled = new ArrayList<>(sample);
    Collections.shuffle(shuffled, random);

    assertThat(Turnbull.estimate(shuffled)).isEqualTo(Turnbull.estimate(sample));
  }

  @Property
  void scaling_time_scales_the_steps(
      @ForAll("samples") List<CensoredInterval> sample,
      @ForAll @IntRange(min = 1, max = 100) int factor) {
    var scaled = sample.stream().map(interval -> scaled(interval, factor)).toList();

    var expected =
        Turnbull.estimate(sample).steps().stream()
            .map(
                step ->
                    new SurvivalStep(
                        scaled(step.interval(), factor), step.mass(), step.before(), step.after()))
            .toList();
    assertThat(Turnbull.estimate(scaled).steps()).isEqualTo(expected);
  }

  @Property
  void counted_rows_stand_for_repeated_units(@ForAll("samples") List<CensoredInterval> sample) {
    Map<CensoredInterval, Long> counted =
        sample.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(Turnbull.estimate(counted)).isEqualTo(Turnbull.estimate(sample));
  }

  /** The likelihood is concave, so a curve that no single point improves is the best one. */
  @Property
  void no_point_in_time_deserves_more_mass(@ForAll("samples") List<CensoredInterval> sample) {
    var estimate = Turnbull.estimate(sample);

    for (double time = 0; time <= LATEST_LEFT + WIDEST + 1; time += 0.5) {
      double derivative = 0;
      for (CensoredInterval row : sample) {
        derivative += holds(row, time) ? 1 / massWithin(estimate, row) : 0;
      }
      assertThat(derivative).isLessThanOrEqualTo(sample.size() + 1e-4);
    }
  }

  @Property
  void survival_at_a_time_lies_between_the_values_beside_it(
      @ForAll("samples") List<CensoredInterval> sample, @ForAll @IntRange(max = 120) int halves) {
    var estimate = Turnbull.estimate(sample);
    double time = halves / 2.0;

    var now = estimate.survivalAt(time);
    assertThat(now.lower()).isLessThanOrEqualTo(now.upper());
    assertThat(estimate.survivalAt(time + 0.5).upper()).isLessThanOrEqualTo(now.upper());
    assertThat(estimate.survivalAt(time + 0.5).lower()).isLessThanOrEqualTo(now.lower());
  }

  private static CensoredInterval scaled(CensoredInterval interval, int factor) {
    return new CensoredInterval(interval.left() * factor, interval.right() * factor);
  }

  private static boolean holds(CensoredInterval row, double time) {
    return row.isExact() ? time == row.left() : time > row.left() && time <= row.right();
  }

  private static double massWithin(SurvivalEstimate estimate, CensoredInterval row) {
    return estimate.steps().stream()
        .filter(step -> liesIn(step.interval(), row))
        .mapToDouble(SurvivalStep::mass)
        .sum();
  }

  private static boolean liesIn(CensoredInterval inner, CensoredInterval row) {
    return inner.isExact()
        ? holds(row, inner.left())
        : inner.left() >= row.left() && inner.right() <= row.right();
  }
}
