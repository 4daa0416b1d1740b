package health.reprieve.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

  /**
   * Up to so many clusters for each kind of cluster are drawn one by one; more are drawn as counts
   * of the kinds, which then costs less.
   */
  private static final int ONE_BY_ONE = 16;

  /** How often the data are drawn again. */
  public static final int USUAL_REPEATS = 1000;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long FIRST_FACTOR = 0xBF58476D1CE4E5B9L;
  private static final long SECOND_FACTOR = 0x94D049BB133111EBL;
  private static final double UNIT = 0x1.0p-53;

  private final List<R> rows;

  /** For each kind of cluster the places of its rows. */
  private final int[][] kinds;

  private final long[] counts;
  private final long clusters;
  private final int[] kindOf;

  private ClusterBootstrap(SortedMap<List<R>, Long> clusters) {
    this.rows =
        List.copyOf(
            clusters.keySet().stream()
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new)));
    this.kinds =
        clusters.keySet().stream()
            .map(
                cluster ->
                    cluster.stream().mapToInt(row -> Collections.binarySearch(rows, row)).toArray())
            .toArray(int[][]::new);
    this.counts = clusters.values().stream().mapToLong(Long::longValue).toArray();
    this.clusters = Arrays.stream(counts).sum();
    boolean few = this.clusters <= (long) ONE_BY_ONE * counts.length;
    this.kindOf = new int[few ? (int) this.clusters : 0];
    int at = 0;
    for (int kind = 0; few && kind < counts.length; kind++) {
      Arrays.fill(kindOf, at, at + (int) counts[kind], kind);
      at += (int) counts[kind];
    }
  }

  /** The bootstrap of clusters of rows, both in any order. */
  public static <R extends Comparable<R>> ClusterBootstrap<R> of(Collection<List<R>> clusters) {
    TreeMap<List<R>, Long> counted = new TreeMap<>(ClusterBootstrap::compare);
    for (List<R> cluster : clusters) {
      counted.merge(cluster.stream().sorted().toList(), 1L, Long::sum);
    }
    return new ClusterBootstrap<>(counted);
  }

  /**
   * The bootstrap of units that are each a cluster of one row.
   *
   * @param units distinct rows with the number of units each one stands for, 1 or more
   */
  public static <R extends Comparable<R>> ClusterBootstrap<R> ofUnits(Map<R, Long> units) {
    TreeMap<List<R>, Long> counted = new TreeMap<>(ClusterBootstrap::compare);
    units.forEach((row, count) -> counted.put(List.of(row), count));
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

  /** The distinct rows in their order. */
  public List<R> rows() {
    return rows;
  }

  /**
   * Works the figures out from each drawn set, of several sets at once.
   *
   * @param repeats 1 or more
   * @param seed of the generator SplitMix64 (Steele, Lea and Flood 2014)
   * @param figures of the number of units that each of the {@link #rows} stands for, 0 where it was
   *     not drawn; as many each time, infinite where not reached; depends on nothing else
   */
  public Replicates run(int repeats, long seed, Function<long[], double[]> figures) {
    if (clusters == 0 || repeats < 1) {
      throw new IllegalArgumentException("A bootstrap needs clusters and repeats");
    }
    Draws draws = new Draws(seed);
    return Replicates.of(
        IntStream.range(0, repeats)
            .parallel()
            .mapToObj(repeat -> figures.apply(units(draws.next())))
            .toList());
  }

  /**
   * Of each row.
   *
   * @param times how often each kind of cluster was drawn
   */
  private long[] units(long[] times) {
    var units = new long[rows.size()];
    for (int kind = 0; kind < times.length; kind++) {
      for (int row : kinds[kind]) {
        units[row] += times[kind];
      }
    }
    return units;
  }

  /** How often each kind of cluster is drawn, time after time. */
  private final class Draws {

    private long state;

    private Draws(long seed) {
      this.state = seed;
    }

    /** Whichever thread asks, one after the other: all together they get the same draws. */
    private synchronized long[] next() {
      return kindOf.length > 0 ? oneByOne() : asCounts();
    }

    private long[] oneByOne() {
      var times = new long[counts.length];
      for (int i = 0; i < kindOf.length; i++) {
        times[kindOf[(int) (uniform() * kindOf.length)]]++;
      }
      return times;
    }

    /**
     * How often each kind comes is multinomial: each one's number is binomial out of what the kinds
     * before it have left.
     */
    private long[] asCounts() {
      var times = new long[counts.length];
      long left = clusters;
      long rest = clusters;
      for (int kind = 0; kind < counts.length && left > 0; kind++) {
        times[kind] = BinomialDraw.of(left, (double) counts[kind] / rest, this::uniform);
        left -= times[kind];
        rest -= counts[kind];
      }
      return times;
    }

    /** From 0 to below 1. */
    private double uniform() {
      state += GOLDEN;
      long mixed = (state ^ (state >>> 30)) * FIRST_FACTOR;
      mixed = (mixed ^ (mixed >>> 27)) * SECOND_FACTOR;
      return ((mixed ^ (mixed >>> 31)) >>> 11) * UNIT;
    }
  }
}
