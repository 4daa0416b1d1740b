package health.reprieve.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RangeSumsTest {

  /** Whole numbers, so that sums are exact in whatever order they are made. */
  @Property(tries = 50)
  void of_all_runs_they_are_the_sums_of_their_cells(@ForAll @IntRange(min = 1, max = 40) int size) {
    List<CellRun> runs = allRuns(size);
    double[] cells = IntStream.range(0, size).mapToDouble(cell -> 1 + cell * cell % 17).toArray();

    double[] sums = new RangeSums(size, runs).sums(cells);

    for (int i = 0; i < sums.length; i++) {
      CellRun run = runs.get(i);
      assertThat(sums[i])
          .isEqualTo(
              IntStream.rangeClosed(run.first(), run.last()).mapToDouble(j -> cells[j]).sum());
    }
  }

  @Property(tries = 50)
  void each_cell_is_covered_by_the_runs_that_hold_it(
      @ForAll @IntRange(min = 1, max = 40) int size) {
    List<CellRun> runs = allRuns(size);
    double[] amounts = IntStream.range(0, runs.size()).mapToDouble(run -> 1 + run % 13).toArray();
    RangeSums sums = new RangeSums(size, runs);
    sums.sums(new double[size]);

    double[] covered = sums.cover(amounts);

    for (int cell = 0; cell < size; cell++) {
      double expected = 0;
      for (int i = 0; i < amounts.length; i++) {
        boolean holds = runs.get(i).first() <= cell && cell <= runs.get(i).last();
        expected += holds ? amounts[i] : 0;
      }
      assertThat(covered[cell]).isEqualTo(expected);
    }
  }

  @Test
  void a_small_sum_beside_great_ones_keeps_its_digits() {
    double[] cells = {1, 1e-20, 3e-20, 1, 1};

    double[] sums = new RangeSums(5, List.of(new CellRun(1, 2), new CellRun(0, 4))).sums(cells);

    assertThat(sums[0]).isCloseTo(4e-20, within(1e-34));
    assertThat(sums[1]).isEqualTo(3);
  }

  private static List<CellRun> allRuns(int size) {
    List<CellRun> runs = new ArrayList<>();
    for (int first = 0; first < size; first++) {
      for (int last = first; last < size; last++) {
        runs.add(new CellRun(first, last));
      }
    }
    return runs;
  }
}
