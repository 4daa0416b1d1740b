package health.reprieve.statistics;

import java.util.function.DoubleSupplier;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Draws from the binomial distribution, at a cost that does not grow with the number of trials: by
 * inversion where few successes are expected, else by transformed rejection (BTRD's simple form
 * BTRS; Hörmann 1993, J Stat Comput Simul 46:101–110).
 */
final class BinomialDraw {

  /** BTRS holds where at least so many successes are expected. */
  private static final double FEW = 10;

  /** So far from the likeliest number a chance is multiplied step by step, which costs less. */
  private static final int NEAR = 100;

  private final long n;
  private final double p;
  private final DoubleSupplier uniform;

  private BinomialDraw(long n, double p, DoubleSupplier uniform) {
    this.n = n;
    this.p = p;
    this.uniform = uniform;
  }

  /**
   * The number of successes.
   *
   * @param n trials, 0 or more
   * @param p chance of each, 0 to 1
   * @param uniform from 0 to below 1
   */
  static long of(long n, double p, DoubleSupplier uniform) {
    if (p > 0.5) {
      return n - of(n, 1 - p, uniform);
    }
    BinomialDraw draw = new BinomialDraw(n, p, uniform);
    if (n == 0 || p <= 0) {
      return 0;
    }
    return n * p < FEW ? draw.byInversion() : draw.byRejection();
  }

  /** Subtracts one chance after the other from a uniform number. */
  private long byInversion() {
    double odds = p / (1 - p);
    double chance = Math.exp(n * Math.log1p(-p));
    double left = uniform.getAsDouble();
    long k = 0;
    while (left > chance && k < n) {
      left -= chance;
      k++;
      chance *= odds * (n - k + 1) / k;
    }
    return k;
  }

  private long byRejection() {
    double spread = Math.sqrt(n * p * (1 - p));
    double b = 1.15 + 2.53 * spread;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double centre = n * p + 0.5;
    double surely = 0.92 - 4.2 / b;
    double alpha = (2.83 + 5.1 / b) * spread;
    while (true) {
      double u = uniform.getAsDouble() - 0.5;
      double v = uniform.getAsDouble();
      double edge = 0.5 - Math.abs(u);
      long k = (long) Math.floor((2 * a / edge + b) * u + centre);
      if (k < 0 || k > n) {
        continue;
      }
      if (edge >= 0.07 && v <= surely) {
        return k;
      }
      if (v * alpha / (a / (edge * edge) + b) <= ratio(k)) {
        return k;
      }
    }
  }

  /** The chance of k over that of the likeliest number. */
  private double ratio(long k) {
    long mode = (long) Math.floor((n + 1) * p);
    double odds = p / (1 - p);
    if (Math.abs(k - mode) > NEAR) {
      return Math.exp(logChoose(k) - logChoose(mode) + (k - mode) * Math.log(odds));
    }
    double ratio = 1;
    for (long i = mode + 1; i <= k; i++) {
      ratio *= odds * (n - i + 1) / i;
    }
    for (long i = mode; i > k; i--) {
      ratio *= i / (odds * (n - i + 1));
    }
    return ratio;
  }

  private double logChoose(long k) {
    return -LogGamma.value(k + 1.0) - LogGamma.value(n - k + 1.0);
  }
}
