package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HodgesLehmannTest {

  private static final Offset<Double> CLOSE = within(1e-9);

  @ParameterizedTest
  @CsvSource({"data_sleep_paired.csv, sleep(group2-group1)", "data_nrs_paired.csv, nrs_all"})
  void paired_differences_give_the_median_of_walsh_averages(String data, String answer) {
    Map<String, String> expected =
        ReferenceFile.rows("paired.csv").stream()
            .filter(row -> answer.equals(row.get("data")))
            .findFirst()
            .orElseThrow();

    LocationShift shift =
        HodgesLehmann.ofDifferences(
                counted(
                    ReferenceFile.rows(data).stream()
                        .map(row -> number(row, "post") - number(row, "pre"))
                        .toList()))
            .orElseThrow();

    assertThat(shift.estimate()).isCloseTo(number(expected, "HL_walsh_median"), CLOSE);
    assertThat(shift.interval().lower()).isCloseTo(number(expected, "HL_exact_lo"), CLOSE);
    assertThat(shift.interval().upper()).isCloseTo(number(expected, "HL_exact_hi"), CLOSE);
    assertThat(shift.confidence()).isCloseTo(number(expected, "HL_exact_conf"), CLOSE);
  }

  @Test
  void two_groups_give_the_median_of_all_differences() {
    Map<String, String> expected = ReferenceFile.rows("hl_two_sample.csv").get(0);

    LocationShift shift = HodgesLehmann.between(changes("CRPS"), changes("FIBRO")).orElseThrow();

    assertThat(shift.estimate()).isCloseTo(number(expected, "est"), CLOSE);
    assertThat(shift.interval().lower()).isCloseTo(number(expected, "lo"), CLOSE);
    assertThat(shift.interval().upper()).isCloseTo(number(expected, "hi"), CLOSE);
    assertThat(shift.confidence()).isCloseTo(number(expected, "conf"), CLOSE);
  }

  private static Map<Double, Long> changes(String condition) {
    return counted(
        ReferenceFile.rows("data_nrs_paired.csv").stream()
            .filter(row -> condition.equals(row.get("condition")))
            .map(row -> number(row, "post") - number(row, "pre"))
            .toList());
  }

  static List<Map<String, String>> ranks() {
    return ReferenceFile.rows("independent_ranks.csv");
  }

  @ParameterizedTest
  @MethodSource("ranks")
  void distributions_of_ranks_agree_with_r(Map<String, String> row) {
    long n = (long) number(row, "n");
    RankDistribution ranks =
        "signed".equals(row.get("test"))
            ? RankDistribution.signed(n)
            : RankDistribution.sum((long) number(row, "m"), n);

    assertThat(ranks.quantile(0.025)).isEqualTo((long) number(row, "q"));
    assertThat(ranks.cumulative((long) number(row, "q"))).isCloseTo(number(row, "p"), CLOSE);
  }

  /** Of 301 differences the exact and the normal quantile are a step apart at most. */
  @Test
  void large_samples_take_the_normal_distribution() {
    double exact = RankDistribution.signed(300).quantile(0.025);
    double near = RankDistribution.signed(301).quantile(0.025);

    assertThat(near).isBetween(exact + 100, exact + 170);
    assertThat(RankDistribution.signed(301).cumulative((long) near)).isCloseTo(0.025, within(1e-4));
  }

  @Test
  void nothing_has_no_shift() {
    assertThat(HodgesLehmann.ofDifferences(Map.of())).isEmpty();
    assertThat(HodgesLehmann.between(Map.of(1.0, 1L), Map.of())).isEmpty();
  }

  @Provide
  Arbitrary<List<Integer>> samples() {
    return Arbitraries.integers().between(-10, 10).list().ofMinSize(1).ofMaxSize(25);
  }

  @Property(tries = 300)
  void distinct_values_with_their_number_stand_for_all_averages(
      @ForAll("samples") List<Integer> sample) {
    List<Double> averages = new ArrayList<>();
    for (int i = 0; i < sample.size(); i++) {
      for (int j = i; j < sample.size(); j++) {
        averages.add((sample.get(i) + sample.get(j)) / 2.0);
      }
    }
    double[] sorted = averages.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;

    assertThat(shift(sample.stream().map(Integer::doubleValue).toList()).estimate())
        .isEqualTo(median);
  }

  @Property(tries = 300)
  void moving_all_values_moves_the_shift_and_turning_them_turns_it(
      @ForAll("samples") List<Integer> sample, @ForAll @IntRange(min = -5, max = 5) int by) {
    LocationShift shift = shift(sample.stream().map(Integer::doubleValue).toList());
    LocationShift moved = shift(sample.stream().map(value -> value + (double) by).toList());
    LocationShift turned = shift(sample.stream().map(value -> -(double) value).toList());

    assertThat(moved.estimate()).isEqualTo(shift.estimate() + by);
    assertThat(turned.estimate()).isEqualTo(0 - shift.estimate());
    assertThat(turned.interval().lower()).isEqualTo(0 - shift.interval().upper());
  }

  @Test
  void order_does_not_matter() {
    List<Double> values = IntStream.range(0, 20).mapToObj(i -> (double) (i * 7 % 11)).toList();
    List<Double> sorted = values.stream().sorted().toList();

    assertThat(shift(values)).isEqualTo(shift(sorted));
  }

  private static LocationShift shift(List<Double> values) {
    return HodgesLehmann.ofDifferences(counted(values)).orElseThrow();
  }

  private static Map<Double, Long> counted(List<Double> values) {
    return values.stream()
        .map(value -> value + 0.0)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
