package health.reprieve.outcomes.domain;

/** How far pain must have fallen below the baseline to count as relief. */
public sealed interface ReliefThreshold {

  /**
   * Whether the score is low enough.
   *
   * @param score 0 to 10
   */
  boolean isMet(Baseline baseline, int score);

  /**
   * A fall by a share of the baseline. IMMPACT 2008 calls 30 % moderate and 50 % substantial.
   *
   * @param percent 1 to 100
   */
  record Percent(int percent) implements ReliefThreshold {
    public Percent {
      if (percent < 1 || percent > 100) {
        throw new IllegalArgumentException("A relief threshold is 1 to 100 percent");
      }
    }

    @Override
    public boolean isMet(Baseline baseline, int score) {
      return 100 * (baseline.tenths() - PainScale.tenths(score)) >= percent * baseline.tenths();
    }
  }

  /**
   * A fall by a number of points on the scale of 0 to 10. IMMPACT 2008 calls about 2 points
   * moderate and about 4 substantial.
   *
   * @param tenths of a point, 1 to 100
   */
  record Points(int tenths) implements ReliefThreshold {

    /** The fall that IMMPACT 2008 puts beside 30 %: about 2 points. */
    public static final Points TWO = new Points(20);

    public Points {
      if (tenths < 1 || tenths > PainScale.tenths(PainScale.WORST)) {
        throw new IllegalArgumentException("A relief threshold is 0.1 to 10 points");
      }
    }

    @Override
    public boolean isMet(Baseline baseline, int score) {
      return baseline.tenths() - PainScale.tenths(score) >= tenths;
    }
  }
}
