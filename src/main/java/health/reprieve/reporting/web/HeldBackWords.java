package health.reprieve.reporting.web;

import health.reprieve.reporting.DurationFigure;
import health.reprieve.reporting.HeldBack;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a figure is held back, in words. */
public final class HeldBackWords {

  private HeldBackWords() {}

  /**
   * Why a page does not tell a figure.
   *
   * @param n patients that it is made of
   * @param which of them, such as "assessed"; or empty
   */
  public static String why(int n, String which, int smallest) {
    return n < smallest
        ? "fewer than %d %s".formatted(smallest, which).strip()
        : "held back: it would tell of fewer than %d".formatted(smallest);
  }

  /** Why a page does not tell what ended relief; without its number it stands beside a rate. */
  public static String why(DurationFigure lasts, int smallest) {
    return why(Objects.requireNonNullElse(lasts.n(), smallest), "", smallest);
  }

  /**
   * @param smallest the smallest count that is told, besides 0
   */
  static String of(@Nullable HeldBack why, int smallest) {
    return why == null
        ? ""
        : switch (why) {
          case FILTER -> "held back: told without a filter only";
          case FEW ->
              "held back: fewer than %d patients, or what would tell of so few".formatted(smallest);
          case STEPS ->
              "empty thresholds are held back: they would tell of fewer than %d patients"
                  .formatted(smallest);
          case ROWS ->
              "empty thresholds are held back: a condition's row does not tell them, patients are in two rows, or they would tell of fewer than %d patients"
                  .formatted(smallest);
          case CONDITIONS -> "held back: told by condition only";
        };
  }
}
