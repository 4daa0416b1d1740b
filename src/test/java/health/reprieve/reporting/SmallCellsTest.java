package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

  private static final SmallCells CELLS = new SmallCells(11);

  @Test
  void the_next_smallest_is_held_back_with_a_small_part() {
    assertThat(told(40, 20, 18, 2)).containsExactly(20);
  }

  @Test
  void small_parts_that_are_enough_together_need_no_other() {
    assertThat(told(52, 20, 18, 8, 6)).containsExactly(20, 18);
  }

  @Test
  void those_whom_nobody_can_ask_for_are_held_back_like_a_part() {
    assertThat(told(41, 20, 18)).containsExactly(20);
    assertThat(told(38, 20, 18)).containsExactly(20, 18);
    assertThat(told(60, 20, 18)).containsExactly(20, 18);
  }

  @Test
  void of_equal_parts_one_is_told() {
    assertThat(told(42, 20, 20, 2)).containsExactly(20);
  }

  @Test
  void a_part_of_all_but_few_is_held_back() {
    assertThat(told(40, 38, 2)).isEmpty();
  }

  /** Courses under two protocols: 30 patients had one, 12 the other, 32 any: 10 had both. */
  @Test
  void parts_that_share_a_few_are_not_told_together() {
    assertThat(told(32, 30, 12)).containsExactly(12);
    assertThat(told(50, 30, 30)).containsExactly(30);
  }

  @Test
  void nobody_is_no_small_part() {
    assertThat(told(38, 20, 18, 0)).containsExactly(20, 18, 0);
  }

  @Property
  void no_difference_of_the_whole_and_told_parts_is_small(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 25) Integer> parts,
      @ForAll @IntRange(max = 15) int unknown) {
    int whole = parts.stream().mapToInt(Integer::intValue).sum() + unknown;
    List<Integer> told = told(whole, parts);
    for (int some = 1; some < 1 << told.size(); some++) {
      int rest = whole;
      for (int place = 0; place < told.size(); place++) {
        rest -= (some >> place & 1) == 1 ? told.get(place) : 0;
      }
      assertThat(rest == 0 || rest >= 11).as("%d of %s and %d", rest, parts, unknown).isTrue();
    }
  }

  private static List<Integer> told(int whole, Integer... parts) {
    return told(whole, List.of(parts));
  }

  private static List<Integer> told(int whole, List<Integer> parts) {
    return IntStream.range(0, parts.size())
        .filter(place -> CELLS.tells(whole, parts, place))
        .mapToObj(parts::get)
        .toList();
  }
}
