package health.reprieve.statistics;

import java.util.Arrays;

/**
 * Maximises the likelihood of interval-censored rows by the hybrid of Wellner and Zhan (1997): each
 * round takes one step of the iterative convex minorant and one of expectation and maximisation.
 * Ends on the criterion of Gentleman and Geyer (1994): no derivative by a cell's mass exceeds the
 * number of units by more than 1e-9. The log-likelihood is then short of its maximum by no more
 * than that.
 */
final class EmIcm {

  private static final double TOLERANCE = 1e-9;

  /** A sum of n terms cannot be held to more digits than double arithmetic gives it. */
  private static final double RELATIVE_TOLERANCE = 1e-13;

  private static final int MOST_ROUNDS = 10_000;
  private static final int MOST_HALVINGS = 30;

  private final CensoredLikelihood likelihood;
  private final double[] mass;
  private int rounds;

  private EmIcm(CensoredLikelihood likelihood) {
    this.likelihood = likelihood;
    this.mass = new double[likelihood.cells()];
    Arrays.fill(mass, 1.0 / likelihood.cells());
  }

  static EmIcm maximise(CensoredLikelihood likelihood) {
    var run = new EmIcm(likelihood);
    while (!run.isAtMaximum()) {
      run.nextRound();
    }
    return run;
  }

  /** The mass of each cell at the maximum, adding up to 1. */
  double[] mass() {
    return mass.clone();
  }

  /** How many rounds were needed. */
  int rounds() {
    return rounds;
  }

  private boolean isAtMaximum() {
    double[] gradient = likelihood.gradient(likelihood.rowSums(mass));
    double excess = Arrays.stream(gradient).max().orElseThrow() - likelihood.total();
    return excess <= Math.max(TOLERANCE, RELATIVE_TOLERANCE * likelihood.total());
  }

  private void nextRound() {
    if (rounds == MOST_ROUNDS) {
      throw new IllegalStateException("No maximum found within " + MOST_ROUNDS + " rounds");
    }
    rounds++;
    convexMinorantStep();
    expectationStep();
  }

  /**
   * Gives each cell the mass that the rows, shared out in proportion to the present masses, expect.
   */
  private void expectationStep() {
    double[] gradient = likelihood.gradient(likelihood.rowSums(mass));
    double sum = 0;
    for (int j = 0; j < mass.length; j++) {
      mass[j] *= gradient[j] / likelihood.total();
      sum += mass[j];
    }
    for (int j = 0; j < mass.length; j++) {
      mass[j] /= sum;
    }
  }

  private void convexMinorantStep() {
    double[] rowSums = likelihood.rowSums(mass);
    double[] direction = convexMinorantDirection(rowSums);
    double[] relativeChange = likelihood.rowSums(direction);
    for (int i = 0; i < relativeChange.length; i++) {
      relativeChange[i] /= rowSums[i];
    }
    double scale = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      if (likelihood.gain(relativeChange, scale) > 0) {
        moveAlong(direction, scale);
        return;
      }
      scale /= 2;
    }
  }

  /**
   * From the present masses to the maximum of the likelihood's diagonal quadratic approximation.
   */
  private double[] convexMinorantDirection(double[] rowSums) {
    double[] gradient = likelihood.gradient(rowSums);
    double[] curvature = likelihood.cumulativeCurvature(rowSums);
    var target = new double[curvature.length];
    double cumulated = 0;
    for (int j = 0; j < target.length; j++) {
      cumulated += mass[j];
      target[j] = cumulated + (gradient[j] - gradient[j + 1]) / curvature[j];
    }
    double[] fitted = IsotonicRegression.fit(target, curvature);
    var direction = new double[mass.length];
    double below = 0;
    for (int j = 0; j < direction.length; j++) {
      double upTo = j < fitted.length ? Math.min(1, Math.max(0, fitted[j])) : 1;
      direction[j] = upTo - below - mass[j];
      below = upTo;
    }
    return direction;
  }

  private void moveAlong(double[] direction, double scale) {
    for (int j = 0; j < mass.length; j++) {
      mass[j] = Math.max(0, mass[j] + scale * direction[j]);
    }
  }
}
