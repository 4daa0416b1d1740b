package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionDifferenceTest {

  /** Four digits are published. */
  private static final Offset<Double> PUBLISHED = within(5e-5);

  /** The row of a difference follows those of its two proportions. */
  static List<List<Map<String, String>>> published() {
    List<Map<String, String>> rows = ReferenceFile.rows("published_checks.csv");
    return IntStream.range(2, rows.size())
        .filter(i -> Objects.requireNonNull(rows.get(i).get("how")).startsWith("Newcombe"))
        .mapToObj(i -> rows.subList(i - 2, i + 1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("published")
  void interval_agrees_with_published_trials(List<Map<String, String>> rows) {
    ProportionDifference difference =
        new ProportionDifference(proportion(rows.get(0)), proportion(rows.get(1)));

    assertThat(difference.difference().orElseThrow())
        .isCloseTo(number(rows.get(2), "value"), PUBLISHED);
    ConfidenceInterval interval = difference.newcombeInterval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(number(rows.get(2), "lo95"), PUBLISHED);
    assertThat(interval.upper()).isCloseTo(number(rows.get(2), "hi95"), PUBLISHED);
  }

  private static Proportion proportion(Map<String, String> row) {
    String[] parts = Objects.requireNonNull(row.get("quantity")).split("[ /]", -1);
    return new Proportion(
        Integer.parseInt(parts[parts.length - 2]), Integer.parseInt(parts[parts.length - 1]));
  }

  /** Newcombe 1998, Stat Med 17:873, table II: 56/70 against 48/80, method 10: 0.0524 to 0.3339. */
  @Test
  void interval_agrees_with_newcombes_own_example() {
    ConfidenceInterval interval =
        new ProportionDifference(new Proportion(56, 70), new Proportion(48, 80))
            .newcombeInterval()
            .orElseThrow();

    assertThat(interval.lower()).isCloseTo(0.0524, PUBLISHED);
    assertThat(interval.upper()).isCloseTo(0.3339, PUBLISHED);
  }

  @Test
  void nothing_looked_at_cannot_be_compared() {
    ProportionDifference difference =
        new ProportionDifference(new Proportion(0, 0), new Proportion(1, 2));

    assertThat(difference.difference()).isEmpty();
    assertThat(difference.newcombeInterval()).isEmpty();
  }

  @Property
  void turning_the_groups_turns_the_interval(
      @ForAll @IntRange(max = 20) int one, @ForAll @IntRange(max = 20) int other) {
    Proportion first = new Proportion(one, 20);
    Proportion second = new Proportion(other, 20);
    ConfidenceInterval interval =
        new ProportionDifference(first, second).newcombeInterval().orElseThrow();
    ConfidenceInterval turned =
        new ProportionDifference(second, first).newcombeInterval().orElseThrow();

    assertThat(turned.lower()).isCloseTo(-interval.upper(), within(1e-12));
    assertThat(turned.upper()).isCloseTo(-interval.lower(), within(1e-12));
  }
}
