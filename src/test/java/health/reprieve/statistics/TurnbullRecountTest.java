package health.reprieve.statistics;

import static health.reprieve.statistics.CensoredInterval.after;
import static health.reprieve.statistics.CensoredInterval.exactly;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Estimates from the same intervals with other numbers of units. */
class TurnbullRecountTest {

  private static final int LATEST = 60;

  /** Distinct intervals with their number of units at first and afterwards. */
  private record Recount(SortedMap<CensoredInterval, Long> first, List<Long> then) {

    Map<CensoredInterval, Long> left() {
      Map<CensoredInterval, Long> left = new TreeMap<>();
      List<CensoredInterval> rows = List.copyOf(first.keySet());
      for (int row = 0; row < rows.size(); row++) {
        if (then.get(row) > 0) {
          left.put(rows.get(row), then.get(row));
        }
      }
      return left;
    }

    SurvivalEstimate estimate() {
      return Turnbull.of(first).estimateWith(numbers(then));
    }
  }

  private record Pair(long first, @Nullable Long orNone) {

    long then() {
      return orNone == null ? 0 : orNone;
    }
  }

  private static long[] numbers(Collection<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  private static CensoredInterval between(double left, double right) {
    return new CensoredInterval(left, right);
  }

  private static Map<CensoredInterval, Long> once(CensoredInterval... rows) {
    Map<CensoredInterval, Long> units = new TreeMap<>();
    for (CensoredInterval row : rows) {
      units.put(row, 1L);
    }
    return units;
  }

  /** Every third interval or so is left without units; some are exact, some right-censored. */
  @Provide
  Arbitrary<Recount> recounts() {
    Arbitrary<CensoredInterval> row =
        Combinators.combine(
                Arbitraries.integers().between(0, 30),
                Arbitraries.integers().between(0, 20).injectNull(0.3))
            .as((left, wide) -> wide == null ? after(left) : between(left, left + wide));
    Arbitrary<Long> number = Arbitraries.longs().between(1, 9);
    return Arbitraries.maps(row, Combinators.combine(number, number.injectNull(0.3)).as(Pair::new))
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(
            rows -> {
              SortedMap<CensoredInterval, Long> first = new TreeMap<>();
              rows.forEach((one, pair) -> first.put(one, pair.first));
              return new Recount(
                  first,
                  first.keySet().stream()
                      .map(one -> requireNonNull(rows.get(one)).then())
                      .toList());
            });
  }

  /**
   * A share may move by the root of what the likelihood may be short of, where a place without mass
   * would cost nothing.
   */
  @Property
  void it_is_the_estimate_of_the_units_that_there_are(@ForAll("recounts") Recount recount) {
    SurvivalEstimate again = recount.estimate();
    SurvivalEstimate alone = Turnbull.estimate(recount.left());

    assertThat(again.n()).isEqualTo(alone.n());
    assertThat(again.logLikelihood()).isCloseTo(alone.logLikelihood(), within(2e-9));
    assertSame(again, alone, 1e-5);
  }

  @Test
  void of_many_units_it_is_the_same_to_nine_digits_and_found_in_fewer_rounds() {
    int rounds = 0;
    int alone = 0;
    for (int seed = 0; seed < 100; seed++) {
      Recount recount = drawnAgain(new Random(seed));
      SurvivalEstimate expected = Turnbull.estimate(recount.left());
      SurvivalEstimate again = recount.estimate();

      assertSame(again, expected, 1e-9);
      rounds += again.iterations();
      alone += expected.iterations();
    }

    assertThat(rounds).isLessThan(3 * alone / 4);
  }

  /** Some thousand patients asked about daily for a month, drawn again as a bootstrap does. */
  private static Recount drawnAgain(Random random) {
    SortedMap<CensoredInterval, Long> units = new TreeMap<>();
    for (int i = 0; i < 3_000; i++) {
      double event = 18 * Math.pow(-Math.log(1 - random.nextDouble()), 1 / 1.2);
      double left = Math.max(0, Math.floor(event) - random.nextInt(4));
      double right = Math.floor(event) + 1 + random.nextInt(4);
      units.merge(right > 30 ? after(Math.min(left, 30)) : between(left, right), 1L, Long::sum);
    }
    List<Long> drawn = new ArrayList<>();
    ClusterBootstrap.ofUnits(units)
        .run(
            1,
            random.nextLong(),
            counts -> {
              Arrays.stream(counts).forEach(drawn::add);
              return new double[1];
            });
    return new Recount(units, drawn);
  }

  @Test
  void the_same_numbers_need_no_round() {
    SortedMap<CensoredInterval, Long> units = drawnAgain(new Random(1)).first();
    SurvivalEstimate first = Turnbull.estimate(units);

    SurvivalEstimate again = Turnbull.of(units).estimateWith(numbers(units.values()));

    assertThat(first.iterations()).isPositive();
    assertThat(again.iterations()).isZero();
    assertThat(again.steps()).isEqualTo(first.steps());
  }

  /** What an interval narrowed down is as wide again as the others leave it. */
  @Test
  void an_interval_without_units_is_as_if_it_were_not_there() {
    Turnbull turnbull = Turnbull.of(once(between(0, 10), between(5, 20), between(6, 9)));

    assertThat(turnbull.estimateWith(new long[] {1, 1, 0}).steps())
        .containsExactly(new SurvivalStep(between(5, 10), 1, 1, 0));
    assertThat(turnbull.estimateWith(new long[] {0, 0, 5}).steps())
        .containsExactly(new SurvivalStep(between(6, 9), 1, 1, 0));
  }

  /** All mass of the first interval lay where only the interval lies that is left out. */
  @Test
  void intervals_keep_mass_where_those_that_had_it_are_left_out() {
    Turnbull turnbull =
        Turnbull.of(once(exactly(3), exactly(4), between(2, 9), between(8, 12), after(11)));

    SurvivalEstimate estimate = turnbull.estimateWith(new long[] {1, 0, 0, 1, 1});

    assertSame(estimate, Turnbull.estimate(once(between(2, 9), between(8, 12), after(11))), 1e-9);
  }

  @Test
  void one_interval_and_right_censored_ones_alone_are_no_exception() {
    assertThat(Turnbull.of(once(between(3, 7))).estimateWith(new long[] {4}).steps())
        .containsExactly(new SurvivalStep(between(3, 7), 1, 1, 0));
    assertThat(Turnbull.of(once(after(3), after(5))).estimateWith(new long[] {4, 0}).steps())
        .containsExactly(new SurvivalStep(after(3), 1, 1, 0));
  }

  @Test
  void of_no_units_nothing_is_known() {
    assertThat(Turnbull.of(once(between(3, 7))).estimateWith(new long[1]))
        .isEqualTo(Turnbull.estimate(List.of()));
    assertThat(Turnbull.of(Map.of()).estimateWith(new long[0]).n()).isZero();
  }

  @Test
  void refuses_numbers_that_make_no_sense() {
    Turnbull turnbull = Turnbull.of(once(between(3, 7), after(5)));

    assertThatIllegalArgumentException().isThrownBy(() -> turnbull.estimateWith(new long[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> turnbull.estimateWith(new long[] {1, -1}));
    assertThatIllegalArgumentException().isThrownBy(() -> Turnbull.of(Map.of(between(1, 2), 0L)));
  }

  private static void assertSame(SurvivalEstimate one, SurvivalEstimate other, double tolerance) {
    for (double time = -0.5; time < LATEST; time += 0.5) {
      SurvivalRange expected = other.survivalAt(time);
      assertThat(one.survivalAt(time).lower()).isCloseTo(expected.lower(), within(tolerance));
      assertThat(one.survivalAt(time).upper()).isCloseTo(expected.upper(), within(tolerance));
    }
  }
}
