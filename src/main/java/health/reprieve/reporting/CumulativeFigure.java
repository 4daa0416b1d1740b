package health.reprieve.reporting;

import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.domain.DaySevenChange;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The cumulative responder curve (Farrar, Dworkin and Max 2006): which share of the patients had at
 * least such a fall at day 7, for every fall at once. A missing answer counts as no fall.
 *
 * @param eligible patients in the denominator
 * @param missing those of them without an answer on days 5 to 9
 * @param shares from 0 to 1, with a fall of at least 1, 2 … 100 % of the own baseline; the first,
 *     at place 0, with any fall
 */
public record CumulativeFigure(int eligible, int missing, List<Double> shares) {

  private static final int MOST = 100;

  public CumulativeFigure {
    shares = List.copyOf(shares);
  }

  static CumulativeFigure of(List<CourseOutcomeView> eligible) {
    List<DaySevenChange> changes =
        eligible.stream().map(CourseOutcomeView::daySeven).filter(Objects::nonNull).toList();
    return new CumulativeFigure(
        eligible.size(),
        eligible.size() - changes.size(),
        IntStream.rangeClosed(0, MOST)
            .mapToObj(percent -> (double) count(changes, percent) / eligible.size())
            .toList());
  }

  private static long count(List<DaySevenChange> changes, int percent) {
    return changes.stream().filter(change -> hasFallen(change, percent)).count();
  }

  /** In whole tenths of a point, so that no binary fraction decides. */
  private static boolean hasFallen(DaySevenChange change, int percent) {
    int fall = -change.tenths();
    return fall > 0 && MOST * fall >= percent * change.baseline().tenths();
  }

  /**
   * @param percent of the own baseline, 0 to 100
   */
  public double at(int percent) {
    return shares.get(percent);
  }
}
