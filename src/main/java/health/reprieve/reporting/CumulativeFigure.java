package health.reprieve.reporting;

import health.reprieve.reporting.persistence.CountedLine.Like;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The cumulative responder curve (Farrar, Dworkin and Max 2006): which share of the patients had at
 * least such a fall at day 7, for every fall at once. A missing answer counts as no fall.
 *
 * @param eligible patients in the denominator
 * @param missing those of them without an answer on days 5 to 9
 * @param counts patients with a fall of at least 1, 2 … 100 % of the own baseline; the first, at
 *     place 0, with any fall
 */
public record CumulativeFigure(int eligible, int missing, List<Integer> counts) {

  private static final int MOST = 100;

  public CumulativeFigure {
    counts = List.copyOf(counts);
  }

  static CumulativeFigure of(Map<Like, Integer> eligible) {
    int all = count(eligible, one -> true);
    return new CumulativeFigure(
        all,
        count(eligible, one -> one.daySeven() == null),
        IntStream.rangeClosed(0, MOST)
            .mapToObj(percent -> count(eligible, one -> hasFallen(one, percent)))
            .toList());
  }

  private static int count(Map<Like, Integer> eligible, Predicate<Like> property) {
    return eligible.entrySet().stream()
        .filter(one -> property.test(one.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** In whole tenths of a point, so that no binary fraction decides. */
  private static boolean hasFallen(Like one, int percent) {
    Integer baseline = one.baseline();
    Integer daySeven = one.daySeven();
    if (baseline == null || daySeven == null) {
      return false;
    }
    int fall = baseline - 10 * daySeven;
    return fall > 0 && MOST * fall >= percent * baseline;
  }

  /**
   * The share of patients, from 0 to 1.
   *
   * @param percent of the own baseline, 0 to 100
   */
  public double at(int percent) {
    return (double) counts.get(percent) / eligible;
  }
}
