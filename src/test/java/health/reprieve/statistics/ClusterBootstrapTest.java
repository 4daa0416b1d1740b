package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {

  private static final int REPEATS = 50;
  private static final long SEED = 7;

  @Test
  void means_of_clusters_agree_with_an_independent_program() {
    Map<String, String> answer = ReferenceFile.rows("independent_bootstrap.csv").get(0);
    List<Double> times =
        ReferenceFile.rows("data_lung.csv").stream().map(row -> number(row, "time")).toList();
    List<List<Double>> clusters = new ArrayList<>();
    for (int i = 0; i < times.size(); i += 3) {
      clusters.add(times.subList(i, Math.min(i + 3, times.size())));
    }

    ClusterBootstrap<Double> bootstrap = ClusterBootstrap.of(clusters);
    ConfidenceInterval interval =
        bootstrap
            .run(
                (int) number(answer, "repeats"),
                (long) number(answer, "seed"),
                meanOf(bootstrap.rows()))
            .interval(0);

    assertThat(interval.lower()).isCloseTo(number(answer, "lower"), within(1e-9));
    assertThat(interval.upper()).isCloseTo(number(answer, "upper"), within(1e-9));
  }

  /** Kinds so rare and so common that a count is drawn in each way there is. */
  @Test
  void counts_of_many_alike_agree_with_an_independent_program() {
    List<List<Double>> clusters = new ArrayList<>();
    for (Map<String, String> kind : ReferenceFile.rows("independent_bootstrap_kinds.csv")) {
      List<Double> rows =
          Arrays.stream(Objects.requireNonNull(kind.get("rows")).split(" ", -1))
              .map(Double::valueOf)
              .toList();
      clusters.addAll(Collections.nCopies((int) number(kind, "number"), rows));
    }
    List<Map<String, String>> answers = ReferenceFile.rows("independent_bootstrap_counts.csv");
    ClusterBootstrap<Double> bootstrap = ClusterBootstrap.of(clusters);
    Function<long[], double[]> mean = meanOf(bootstrap.rows());

    Replicates replicates =
        bootstrap.run(
            (int) number(answers.get(0), "repeats"),
            (long) number(answers.get(0), "seed"),
            units ->
                new double[] {
                  mean.apply(units)[0],
                  units[bootstrap.rows().indexOf(0.0)] + units[bootstrap.rows().indexOf(3.0)],
                  units[bootstrap.rows().indexOf(9.0)]
                });

    assertThat(answers).hasSize(21);
    for (Map<String, String> answer : answers) {
      int figure = List.of("mean", "rare", "third").indexOf(answer.get("figure"));
      assertThat(replicates.percentile(figure, number(answer, "share")))
          .as(answer.toString())
          .isCloseTo(number(answer, "value"), within(1e-12));
    }
  }

  @Property(tries = 100)
  void order_of_clusters_and_rows_changes_nothing(
      @ForAll @Size(min = 1, max = 12)
          List<@Size(min = 1, max = 4) List<@IntRange(max = 9) Integer>> clusters,
      @ForAll Random random) {
    List<List<Double>> some =
        clusters.stream().map(one -> one.stream().map(Integer::doubleValue).toList()).toList();
    List<List<Double>> shuffled = new ArrayList<>();
    for (List<Double> cluster : some) {
      List<Double> rows = new ArrayList<>(cluster);
      Collections.shuffle(rows, random);
      shuffled.add(rows);
    }
    Collections.shuffle(shuffled, random);

    assertThat(interval(shuffled)).isEqualTo(interval(some));
  }

  @Test
  void rows_of_one_cluster_stay_together() {
    List<List<Double>> clusters = List.of(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));

    ClusterBootstrap.of(clusters)
        .run(
            REPEATS,
            SEED,
            counts -> {
              assertThat(counts).hasSize(2);
              assertThat(Arrays.stream(counts)).allMatch(count -> count % 3 == 0);
              return new double[1];
            });
  }

  @Test
  void counts_come_in_the_order_of_the_distinct_rows() {
    ClusterBootstrap<Double> one = ClusterBootstrap.of(List.of(List.of(7.0, 2.0, 7.0, 5.0)));

    assertThat(one.rows()).containsExactly(2.0, 5.0, 7.0);
    one.run(
        REPEATS,
        SEED,
        counts -> {
          assertThat(counts).containsExactly(1, 1, 2);
          return new double[1];
        });
  }

  @Test
  void as_many_threads_as_there_are_change_nothing() throws Exception {
    Map<Double, Long> units = new TreeMap<>();
    for (int row = 0; row < 50; row++) {
      units.put((double) row, 1L + 10L * row);
    }

    assertThat(interval(units, 8)).isEqualTo(interval(units, 1));
  }

  private static ConfidenceInterval interval(Map<Double, Long> units, int threads)
      throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> interval(ClusterBootstrap.ofUnits(units))).get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void equal_clusters_leave_no_doubt_and_the_same_seed_gives_the_same() {
    List<List<Double>> equal = Collections.nCopies(5, List.of(2.0, 4.0));
    List<List<Double>> different = List.of(List.of(1.0), List.of(2.0), List.of(9.0));

    assertThat(interval(equal)).isEqualTo(new ConfidenceInterval(3, 3));
    assertThat(interval(different)).isEqualTo(interval(different));
    assertThat(interval(different).lower()).isLessThan(interval(different).upper());
  }

  @Test
  void what_is_not_reached_may_be_infinite_and_figures_have_two_ends() {
    Replicates replicates =
        ClusterBootstrap.of(List.of(List.of(1.0), List.of(2.0)))
            .run(REPEATS, SEED, counts -> new double[] {0, Double.POSITIVE_INFINITY});

    assertThat(replicates.between(0, 1))
        .isEqualTo(new ConfidenceInterval(0, Double.POSITIVE_INFINITY));
    assertThat(replicates.percentile(1, 0.5)).isInfinite();
  }

  /** The mean of n draws from a known population has its spread divided by the root of n. */
  @Test
  void many_alike_are_drawn_as_counts_with_the_spread_that_theory_says() {
    Map<Double, Long> units = Map.of(0.0, 6_000L, 1.0, 3_000L, 5.0, 1_000L);
    double mean = 0.8;
    double variance = 0.3 + 2.5 - mean * mean;

    ClusterBootstrap<Double> bootstrap = ClusterBootstrap.ofUnits(units);
    Replicates replicates = bootstrap.run(4_000, SEED, meanOf(bootstrap.rows()));

    double half = 1.959964 * Math.sqrt(variance / 10_000);
    assertThat(replicates.interval(0).lower()).isCloseTo(mean - half, within(0.002));
    assertThat(replicates.interval(0).upper()).isCloseTo(mean + half, within(0.002));
    assertThat(replicates.percentile(0, 0.5)).isCloseTo(mean, within(0.002));
  }

  @Test
  void each_drawn_set_has_as_many_units_as_there_are() {
    ClusterBootstrap.ofUnits(Map.of(1.0, 900L, 2.0, 100L, 3.0, 1L))
        .run(
            REPEATS,
            SEED,
            counts -> {
              assertThat(Arrays.stream(counts).sum()).isEqualTo(1001);
              return new double[1];
            });
  }

  @Test
  void refuses_no_clusters_no_repeats_and_what_is_not_a_number() {
    ClusterBootstrap<Double> none = ClusterBootstrap.of(List.<List<Double>>of());
    ClusterBootstrap<Double> one = ClusterBootstrap.of(List.of(List.of(1.0)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.run(1, SEED, counts -> new double[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.run(0, SEED, counts -> new double[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.run(1, SEED, counts -> new double[] {Double.NaN}));
  }

  private static ConfidenceInterval interval(List<List<Double>> clusters) {
    return interval(ClusterBootstrap.of(clusters));
  }

  private static ConfidenceInterval interval(ClusterBootstrap<Double> bootstrap) {
    return bootstrap.run(REPEATS, SEED, meanOf(bootstrap.rows())).interval(0);
  }

  private static Function<long[], double[]> meanOf(List<Double> rows) {
    return counts -> {
      double sum = 0;
      for (int row = 0; row < counts.length; row++) {
        sum += rows.get(row) * counts[row];
      }
      return new double[] {sum / Arrays.stream(counts).sum()};
    };
  }
}
