package health.reprieve.reporting.web;

import health.reprieve.reporting.HeldBack;
import org.jspecify.annotations.Nullable;

/** Why a figure is held back, in words. */
final class HeldBackWords {

  private HeldBackWords() {}

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
