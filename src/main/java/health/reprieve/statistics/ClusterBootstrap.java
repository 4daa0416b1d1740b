package health.reprieve.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The bootstrap over clusters (Efron 1979): whole clusters are drawn with replacement, as many as
 * there are, and the figure is worked out again from their rows. Rows of one cluster stay together,
 * so that they are never taken for independent. Like clusters are kept once with their number, and
 * their order is that of their rows: the same data with the same seed give the same answer whatever
 * the order in which they come.
 *
 * @param <R> a row
 */
public final class ClusterBootstrap<R extends Comparable<R>> {

  /** How often the data are drawn again. */
  public static final int USUAL_REPEATS = 1000;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long FIRST_FACTOR = 0xBF58476D1CE4E5B9L;
  private static final long SECOND_FACTOR = 0x94D049BB133111EBL;
  private static final double UNIT = 0x1.0p-53;

  private final List<List<R>> kinds;
  private final int[] kindOf;
  private long state;

  private ClusterBootstrap(SortedMap<List<R>, Integer> clusters) {
    this.kinds = List.copyOf(clusters.keySet());
    this.kindOf = new int[clusters.values().stream().mapToInt(Integer::intValue).sum()];
    int at = 0;
    int kind = 0;
    for (int count : clusters.values()) {
      Arrays.fill(kindOf, at, at + count, kind++);
      at += count;
    }
  }

  /** The bootstrap of clusters of rows, both in any order. */
  public static <R extends Comparable<R>> ClusterBootstrap<R> of(Collection<List<R>> clusters) {
    TreeMap<List<R>, Integer> counted = new TreeMap<>(ClusterBootstrap::compare);
    for (List<R> cluster : clusters) {
      counted.merge(cluster.stream().sorted().toList(), 1, Integer::sum);
    }
    return new ClusterBootstrap<>(counted);
  }

  private static <R extends Comparable<R>> int compare(List<R> one, List<R> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /**
   * Works the figures out from each drawn set.
   *
   * @param repeats 1 or more
   * @param seed of the generator SplitMix64 (Steele, Lea and Flood 2014)
   * @param figures of distinct rows with the number of units each one stands for; as many each
   *     time, infinite where not reached
   */
  public Replicates run(int repeats, long seed, Function<Map<R, Long>, double[]> figures) {
    if (kindOf.length == 0 || repeats < 1) {
      throw new IllegalArgumentException("A bootstrap needs clusters and repeats");
    }
    state = seed;
    List<double[]> values = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      values.add(figures.apply(draw()));
    }
    return Replicates.of(values);
  }

  private Map<R, Long> draw() {
    var times = new long[kinds.size()];
    for (int i = 0; i < kindOf.length; i++) {
      times[kindOf[(int) ((next() >>> 11) * UNIT * kindOf.length)]]++;
    }
    Map<R, Long> rows = new TreeMap<>(Comparator.<R>naturalOrder());
    for (int kind = 0; kind < times.length; kind++) {
      if (times[kind] > 0) {
        for (R row : kinds.get(kind)) {
          rows.merge(row, times[kind], Long::sum);
        }
      }
    }
    return rows;
  }

  private long next() {
    state += GOLDEN;
    long mixed = (state ^ (state >>> 30)) * FIRST_FACTOR;
    mixed = (mixed ^ (mixed >>> 27)) * SECOND_FACTOR;
    return mixed ^ (mixed >>> 31);
  }
}
