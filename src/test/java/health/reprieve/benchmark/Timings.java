package health.reprieve.benchmark;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** How long the same thing took, many times. */
final class Timings {

  private final long[] nanos;

  Timings(long[] nanos) {
    this.nanos = nanos;
    Arrays.sort(nanos);
  }

  /** Does it for a warm-up first, then times each. */
  static Timings of(int warmUp, int times, Callable<?> deed) throws Exception {
    for (int i = 0; i < warmUp; i++) {
      deed.call();
    }
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      deed.call();
      nanos[i] = System.nanoTime() - start;
    }
    return new Timings(nanos);
  }

  /**
   * In milliseconds, by nearest rank.
   *
   * @param percent 1 to 100
   */
  double percentile(int percent) {
    int rank = (int) Math.ceil(nanos.length * percent / 100.0);
    return nanos[rank - 1] / 1e6;
  }

  /** Such as "p50 4.1 ms, p95 7.9 ms, p99 9.3 ms". */
  @Override
  public String toString() {
    return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms"
        .formatted(percentile(50), percentile(95), percentile(99));
  }
}
