package health.reprieve.reporting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sums that can be worked out from some sums, by Gauss's elimination. */
final class Span {

  private static final double NONE = 1e-9;
  private final int size;
  private final List<double[]> basis = new ArrayList<>();

  Span(int size) {
    this.size = size;
  }

  void add(@Nullable Integer told, double[] kinds) {
    if (told != null) {
      double[] rest = rest(kinds);
      if (leading(rest) < size) {
        basis.add(rest);
      }
    }
  }

  boolean contains(double[] kinds) {
    return leading(rest(kinds)) == size;
  }

  private double[] rest(double[] kinds) {
    double[] rest = kinds.clone();
    for (double[] known : basis) {
      int lead = leading(known);
      double factor = rest[lead] / known[lead];
      for (int i = 0; i < size; i++) {
        rest[i] -= factor * known[i];
      }
      rest[lead] = 0;
    }
    return rest;
  }

  private int leading(double[] kinds) {
    int lead = 0;
    while (lead < size && Math.abs(kinds[lead]) < NONE) {
      lead++;
    }
    return lead;
  }
}
