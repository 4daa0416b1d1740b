package health.reprieve.reporting;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What had ended relief by some days.
 *
 * @param days as far as enough are known to be in relief
 * @param heldBack why nothing is told; null where it is
 */
public record EndedFigures(List<EndedFigure> days, @Nullable HeldBack heldBack) {

  public EndedFigures {
    days = List.copyOf(days);
  }

  static EndedFigures of(List<EndedFigure> days) {
    return new EndedFigures(days, days.isEmpty() ? HeldBack.FEW : null);
  }

  static EndedFigures none(HeldBack why) {
    return new EndedFigures(List.of(), why);
  }

  /** Some days only. */
  EndedFigures told(IntPredicate some) {
    return new EndedFigures(days.stream().filter(one -> some.test(one.day())).toList(), heldBack);
  }

  /** By a day; null where it is not told. */
  public @Nullable EndedFigure by(int day) {
    return days.stream().filter(one -> one.day() == day).findFirst().orElse(null);
  }
}
