package health.reprieve.outcomes.domain;

/** The numeric rating scale of pain: whole numbers from 0 (none) to 10 (worst imaginable). */
final class PainScale {

  static final int WORST = 10;

  private PainScale() {}

  static int requireScore(int score) {
    if (score < 0 || score > WORST) {
      throw new IllegalArgumentException("A pain score is a whole number from 0 to 10");
    }
    return score;
  }

  /** A score in tenths, the unit in which baselines and scores are compared. */
  static int tenths(int score) {
    return 10 * score;
  }
}
