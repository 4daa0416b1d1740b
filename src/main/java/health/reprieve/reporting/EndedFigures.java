package health.reprieve.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What had ended relief by some days.
 *
 * @param days as far as enough are known to be in relief
 * @param widenedTo whole multiples of so many percent to which the ends of each range are moved
 *     apart; 0 where they stand as they are
 * @param heldBack why nothing is told; null where it is
 */
public record EndedFigures(List<EndedFigure> days, int widenedTo, @Nullable HeldBack heldBack) {

  private static final List<Integer> GRAINS = List.of(1, 2, 5, 10, 20, 25);
  private static final int ALL = 100;

  public EndedFigures {
    days = List.copyOf(days);
  }

  static EndedFigures of(List<EndedFigure> days) {
    return new EndedFigures(days, 0, days.isEmpty() ? HeldBack.FEW : null);
  }

  static EndedFigures none(HeldBack why) {
    return new EndedFigures(List.of(), 0, why);
  }

  /** By a day; null where it is not told. */
  public @Nullable EndedFigure by(int day) {
    return days.stream().filter(one -> one.day() == day).findFirst().orElse(null);
  }

  /**
   * Each share would tell how many had lost relief or were treated again, the two ends of a range
   * how many are between them. So the ends are moved apart to multiples of so much that each step
   * holds as many patients as may be told of: whoever knows how many had relief cannot tell any of
   * these counts from as many others. Nothing is told where that takes more than a quarter.
   *
   * @param relieved all with relief
   */
  EndedFigures released(int relieved, SmallCells cells) {
    if (cells.smallest() <= 1 || days.isEmpty()) {
      return this;
    }
    return GRAINS.stream()
        .filter(grain -> grain * relieved >= ALL * cells.smallest())
        .findFirst()
        .map(
            grain ->
                new EndedFigures(
                    days.stream().map(day -> day.widened(grain)).toList(), grain, null))
        .orElse(none(HeldBack.FEW));
  }
}
