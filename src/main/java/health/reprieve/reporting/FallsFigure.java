package health.reprieve.reporting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cumulative responder curve at every tenth threshold, as files tell it.
 *
 * @param thresholds falls of at least 10, 20 … 100 % of the own baseline at day 7, of all eligible;
 *     without numbers where held back; empty where nothing is told
 * @param heldBack why any of it is held back; null where all is told
 */
public record FallsFigure(List<At> thresholds, @Nullable HeldBack heldBack) {

  /** The thresholds in percent. */
  public static final List<Integer> PERCENTS =
      IntStream.rangeClosed(1, 10).map(tenth -> 10 * tenth).boxed().toList();

  /**
   * Patients with a fall of at least so many percent at day 7. A missing answer counts as no fall.
   *
   * @param patients of all eligible
   */
  public record At(int percent, ShareFigure patients) {

    int count() {
      return requireNonNull(patients.count());
    }
  }

  public FallsFigure {
    thresholds = List.copyOf(thresholds);
  }

  /**
   * @param curve null where too few answered
   */
  static FallsFigure of(@Nullable CumulativeFigure curve, int smallestCell) {
    return curve == null
        ? none(HeldBack.FEW)
        : new FallsFigure(
            PERCENTS.stream()
                .map(percent -> new At(percent, share(curve, percent, smallestCell)))
                .toList(),
            null);
  }

  private static ShareFigure share(CumulativeFigure curve, int percent, int smallestCell) {
    return ShareFigure.of(curve.counts().get(percent), curve.eligible(), smallestCell);
  }

  static FallsFigure none(HeldBack why) {
    return new FallsFigure(List.of(), why);
  }

  /** The patients at a threshold; without numbers where they are not told. */
  public ShareFigure at(int percent) {
    return thresholds.stream()
        .filter(at -> at.percent() == percent)
        .map(At::patients)
        .findFirst()
        .orElse(ShareFigure.HELD_BACK);
  }

  boolean tells(int percent) {
    return at(percent).count() != null;
  }

  /**
   * Of two thresholds the difference is a count of patients, and so is what the least one leaves of
   * those who answered: a threshold is told only if it is none or enough, and no few lie between it
   * and the one told before.
   *
   * @param answered with an answer at day 7, all of whom are told
   * @param rows whether other lines allow that a threshold is told
   * @param apart whether other counts of this line allow it
   */
  FallsFigure released(int answered, SmallCells cells, Predicate<At> rows, Predicate<At> apart) {
    List<At> told = new ArrayList<>();
    int before = answered;
    for (At at : thresholds) {
      boolean fine =
          cells.isFine(at.count())
              && cells.isFine(before - at.count())
              && rows.test(at)
              && apart.test(at);
      before = fine ? at.count() : before;
      told.add(fine ? at : new At(at.percent(), ShareFigure.HELD_BACK));
    }
    if (!thresholds.stream().allMatch(rows)) {
      return new FallsFigure(told, HeldBack.ROWS);
    }
    boolean all = told.stream().allMatch(at -> at.patients().count() != null);
    return new FallsFigure(told, all ? heldBack : HeldBack.STEPS);
  }
}
