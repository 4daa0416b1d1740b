package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Of any two counts that a cumulative responder curve tells the difference is none or enough. */
class FallsLawsTest {

  private static final int SMALLEST = 11;
  private static final SmallCells CELLS = new SmallCells(SMALLEST);

  @Property
  void no_two_counts_differ_by_few(
      @ForAll @Size(FallsLawsTest.TENTHS) List<@IntRange(max = 60) Integer> some,
      @ForAll @IntRange(min = 11, max = 40) int more) {
    List<Integer> falling = some.stream().sorted(Comparator.reverseOrder()).toList();
    int answered = falling.get(0) + more;

    List<Integer> told = new ArrayList<>(List.of(answered, 0));
    curve(falling).released(answered, CELLS, at -> true, at -> true).thresholds().stream()
        .map(at -> at.patients().count())
        .filter(Objects::nonNull)
        .forEach(told::add);

    for (int one : told) {
      assertThat(told).allMatch(other -> CELLS.isFine(one - other));
    }
  }

  static final int TENTHS = 10;

  private static FallsFigure curve(List<Integer> counts) {
    List<FallsFigure.At> thresholds = new ArrayList<>();
    for (int place = 0; place < TENTHS; place++) {
      thresholds.add(
          new FallsFigure.At(
              10 * (place + 1), new ShareFigure(counts.get(place), 100, null, null)));
    }
    return new FallsFigure(thresholds, null);
  }
}
