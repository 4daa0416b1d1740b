package health.reprieve.reporting;

import health.reprieve.statistics.PairedChange;
import java.util.List;
import java.util.Objects;

/**
 * Opioids before and after the first course of each patient, in morphine milligram equivalents a
 * day, over patients who have both. Nothing but their number is said where they are too few.
 *
 * @param before mean of the review before
 * @param after mean of the review after
 * @param change after minus before, negative means less opioid; its interval is the paired t
 *     interval
 */
public record OpioidFigures(MeanFigure before, MeanFigure after, MeanFigure change) {

  /**
   * @param pairs one for each patient with both
   * @param smallestCell no mean of fewer patients
   */
  static OpioidFigures of(List<PairedChange.Pair> pairs, int smallestCell) {
    PairedChange change = PairedChange.of(pairs);
    return new OpioidFigures(
        MeanFigure.of(change.before(), smallestCell),
        MeanFigure.of(change.after(), smallestCell),
        MeanFigure.of(change.difference(), smallestCell));
  }

  /** Patients with both reviews, before anything is held back. */
  public int n() {
    return Objects.requireNonNull(change.n());
  }

  OpioidFigures told(boolean isNumberTold) {
    return new OpioidFigures(
        before.told(isNumberTold), after.told(isNumberTold), change.told(isNumberTold));
  }
}
