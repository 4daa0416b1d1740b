package health.reprieve.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuartilesTest {

  /**
   * Python 3 {@code statistics.quantiles(range(1, 11), n=4, method='inclusive')}, which is rule 7.
   */
  @Test
  void lie_between_neighbours_in_proportion() {
    TreeMap<Integer, Integer> oneToTen = new TreeMap<>();
    for (int i = 1; i <= 10; i++) {
      oneToTen.put(i, 1);
    }
    assertThat(Quartiles.of(oneToTen)).isEqualTo(new Quartiles(10, 3.25, 5.5, 7.75));
  }

  /** Python 3 {@code statistics.quantiles([-5, 0, 0, 0, 12, 12, 40], n=4, method='inclusive')}. */
  @Test
  void count_each_equal_number() {
    assertThat(Quartiles.of(new TreeMap<>(Map.of(-5, 1, 0, 3, 12, 2, 40, 1))))
        .isEqualTo(new Quartiles(7, 0, 0, 12));
  }

  @Test
  void of_one_number_are_that_number_and_of_none_nothing() {
    assertThat(Quartiles.of(new TreeMap<>(Map.of(4, 1)))).isEqualTo(new Quartiles(1, 4, 4, 4));
    assertThat(Quartiles.of(new TreeMap<>(Map.of(4, 0)))).isNull();
  }

  @Property
  void rise_by_as_much_as_all_numbers_do(
      @ForAll List<@IntRange(min = -500, max = 500) Integer> numbers,
      @ForAll @IntRange(max = 99) int shift) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    TreeMap<Integer, Integer> shifted = new TreeMap<>();
    for (int number : numbers) {
      counts.merge(number, 1, Integer::sum);
      shifted.merge(number + shift, 1, Integer::sum);
    }
    Quartiles before = Quartiles.of(counts);
    Quartiles after = Quartiles.of(shifted);
    if (before == null || after == null) {
      assertThat(numbers).isEmpty();
      return;
    }
    assertThat(before.lower()).isLessThanOrEqualTo(before.median());
    assertThat(before.median()).isLessThanOrEqualTo(before.upper());
    assertThat(after.median()).isCloseTo(before.median() + shift, within(1e-9));
  }
}
