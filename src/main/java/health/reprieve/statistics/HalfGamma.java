package health.reprieve.statistics;

/** Ratios of the gamma function at neighbouring halves. */
final class HalfGamma {

  private static final int FIRST = 2;

  private HalfGamma() {}

  /**
   * r(ν) = Γ(ν/2) / Γ((ν − 1)/2), from r(2) = 1/√π by r(ν + 1) = (ν − 1) / (2 r(ν)).
   *
   * @param nu 2 or more
   */
  static double ratio(int nu) {
    double ratio = 1 / Math.sqrt(Math.PI);
    for (int i = FIRST; i < nu; i++) {
      ratio = (i - 1) / (2 * ratio);
    }
    return ratio;
  }
}
