package health.reprieve.statistics;

import java.util.Arrays;

/**
 * Maximises the likelihood of interval-censored rows by the hybrid of Wellner and Zhan (1997): each
 * round takes one step of the iterative convex minorant and one of expectation and maximisation;
 * then steps of Newton's method among the cells with mass, which find the last digits, as long as
 * they gain much. Ends on the criterion of Gentleman and Geyer (1994): no derivative by a cell's
 * mass exceeds the number n of units by more than 1e-9, or 1e-13 n where that is more. The
 * log-likelihood is then short of its maximum by no more than that.
 */
final class EmIcm {

  private static final double TOLERANCE = 1e-9;

  /** A sum of n terms cannot be held to more digits than double arithmetic gives it. */
  private static final double RELATIVE_TOLERANCE = 1e-13;

  private static final int MOST_ROUNDS = 10_000;
  private static final int MOST_HALVINGS = 30;

  /** Newton's steps go on while each leaves less than this part of the excess. */
  private static final double WORTH_ANOTHER = 0.5;

  private final CensoredLikelihood likelihood;
  private final double[] mass;
  private double[] rowSums;
  private double[] gradient;
  private int rounds;

  private EmIcm(CensoredLikelihood likelihood, double[] start) {
    this.likelihood = likelihood;
    this.mass = start.clone();
    this.rowSums = likelihood.rowSums(mass);
    this.gradient = likelihood.gradient(rowSums);
  }

  /** From equal masses. */
  static EmIcm maximise(CensoredLikelihood likelihood) {
    var equal = new double[likelihood.cells()];
    Arrays.fill(equal, 1.0 / equal.length);
    return maximise(likelihood, equal);
  }

  /**
   * @param start masses that add up to 1 and leave no row without any; a cell may have none, the
   *     steps of the convex minorant give it some where the likelihood gains
   */
  static EmIcm maximise(CensoredLikelihood likelihood, double[] start) {
    var run = new EmIcm(likelihood, start);
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
    return excess() <= Math.max(TOLERANCE, RELATIVE_TOLERANCE * likelihood.total());
  }

  /** By how much the greatest derivative exceeds the number of units. */
  private double excess() {
    double greatest = gradient[0];
    for (double one : gradient) {
      greatest = Math.max(greatest, one);
    }
    return greatest - likelihood.total();
  }

  private void nextRound() {
    if (rounds == MOST_ROUNDS) {
      throw new IllegalStateException("No maximum found within " + MOST_ROUNDS + " rounds");
    }
    rounds++;
    convexMinorantStep();
    lookAround();
    expectationStep();
    lookAround();
    newtonSteps();
  }

  private void lookAround() {
    rowSums = likelihood.rowSums(mass);
    gradient = likelihood.gradient(rowSums);
  }

  /**
   * Gives each cell the mass that the rows, shared out in proportion to the present masses, expect.
   */
  private void expectationStep() {
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
    move(convexMinorantDirection(), 1);
  }

  private void newtonSteps() {
    double before;
    do {
      before = excess();
      newtonStep();
      lookAround();
    } while (!isAtMaximum() && excess() < WORTH_ANOTHER * before);
  }

  /** As far as no mass falls below 0. */
  private void newtonStep() {
    NewtonStep.direction(likelihood, mass, rowSums)
        .ifPresent(direction -> move(direction, Math.min(1, room(direction))));
  }

  private double room(double[] direction) {
    double room = Double.POSITIVE_INFINITY;
    for (int j = 0; j < mass.length; j++) {
      if (direction[j] < 0) {
        room = Math.min(room, -mass[j] / direction[j]);
      }
    }
    return room;
  }

  /** The whole way, or half of it and so on, as far as the likelihood gains. */
  private void move(double[] direction, double whole) {
    double[] relativeChange = likelihood.rowSums(direction);
    for (int i = 0; i < relativeChange.length; i++) {
      relativeChange[i] /= rowSums[i];
    }
    double scale = whole;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      if (likelihood.gains(relativeChange, scale)) {
        moveAlong(direction, scale);
        return;
      }
      scale /= 2;
    }
  }

  /**
   * From the present masses to the maximum of the likelihood's diagonal quadratic approximation.
   */
  private double[] convexMinorantDirection() {
    double[] curvature = likelihood.cumulativeCurvature(rowSums);
    var newton = new double[curvature.length];
    var target = new double[curvature.length];
    double cumulated = 0;
    for (int j = 0; j < target.length; j++) {
      cumulated += mass[j];
      newton[j] = (gradient[j] - gradient[j + 1]) / curvature[j];
      target[j] = cumulated + newton[j];
    }
    double[] fitted = IsotonicRegression.fit(target, curvature);
    double[] rise = cumulatedRise(fitted, newton, curvature);
    var direction = new double[mass.length];
    double below = 0;
    for (int j = 0; j < direction.length; j++) {
      double upTo = j < rise.length ? rise[j] : 0;
      direction[j] = upTo - below;
      below = upTo;
    }
    return direction;
  }

  /**
   * By how much the cumulated masses rise to the fitted ones. A difference of the two would be lost
   * in rounding near the maximum, and the last steps with it, so that it is made of the Newton
   * steps and of the masses inside each run of equal fitted values.
   */
  private double[] cumulatedRise(double[] fitted, double[] newton, double[] curvature) {
    var rise = new double[fitted.length];
    double[] above = massAbove();
    double upTo = 0;
    for (int first = 0, next; first < fitted.length; first = next) {
      double inside = 0;
      double sum = 0;
      double weight = 0;
      next = first;
      do {
        inside += next == first ? 0 : mass[next];
        rise[next] = -inside;
        sum += curvature[next] * (inside + newton[next]);
        weight += curvature[next];
        next++;
      } while (next < fitted.length && fitted[next] == fitted[first]);
      upTo += mass[first];
      double common = Math.max(-upTo, Math.min(above[first], sum / weight));
      for (int j = first; j < next; j++) {
        rise[j] += common;
      }
      upTo += inside;
    }
    return rise;
  }

  private double[] massAbove() {
    var above = new double[mass.length];
    for (int j = mass.length - 2; j >= 0; j--) {
      above[j] = above[j + 1] + mass[j + 1];
    }
    return above;
  }

  private void moveAlong(double[] direction, double scale) {
    for (int j = 0; j < mass.length; j++) {
      mass[j] = Math.max(0, mass[j] + scale * direction[j]);
    }
  }
}
