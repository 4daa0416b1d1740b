package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import health.reprieve.statistics.PairedChange.Pair;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedChangeTest {

  private static final Offset<Double> EXACT = within(1e-13);

  @ParameterizedTest
  @CsvSource({"data_sleep_paired.csv, sleep(group2-group1)", "data_nrs_paired.csv, nrs_all"})
  void paired_change_agrees_with_r(String data, String answer) {
    var change = PairedChange.of(pairs(data));
    var expected = answer(answer);

    assertThat(change.n()).isEqualTo((int) number(expected, "n"));
    assertMeanAndSd(change.before(), expected, "mean_pre", "sd_pre");
    assertMeanAndSd(change.after(), expected, "mean_post", "sd_post");
    var difference = change.difference();
    assertMeanAndSd(difference, expected, "mean_diff", "sd_diff");
    assertThat(difference.median().orElseThrow()).isCloseTo(number(expected, "median_diff"), EXACT);
    assertThat(difference.standardError().orElseThrow()).isCloseTo(number(expected, "se"), EXACT);
    var interval = difference.meanInterval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(number(expected, "ci_lo"), EXACT);
    assertThat(interval.upper()).isCloseTo(number(expected, "ci_hi"), EXACT);
  }

  @Test
  void no_pairs_have_no_figures() {
    var change = PairedChange.of(List.of());

    assertThat(change.n()).isZero();
    assertThat(change.difference().mean()).isEmpty();
    assertThat(change.difference().median()).isEmpty();
    assertThat(change.difference().sd()).isEmpty();
    assertThat(change.difference().standardError()).isEmpty();
    assertThat(change.difference().meanInterval()).isEmpty();
  }

  @Test
  void one_pair_has_a_mean_but_no_spread_and_no_interval() {
    var difference = PairedChange.of(List.of(new Pair(8, 3))).difference();

    assertThat(difference.mean()).hasValue(-5);
    assertThat(difference.median()).hasValue(-5);
    assertThat(difference.sd()).isEmpty();
    assertThat(difference.standardError()).isEmpty();
    assertThat(difference.meanInterval()).isEmpty();
  }

  @Test
  void equal_differences_have_no_spread_and_no_interval() {
    var difference =
        PairedChange.of(List.of(new Pair(8, 5), new Pair(7, 4), new Pair(3, 0))).difference();

    assertThat(difference.mean()).hasValue(-3);
    assertThat(difference.sd()).hasValue(0);
    assertThat(difference.standardError()).hasValue(0);
    assertThat(difference.meanInterval()).isEmpty();
  }

  @Test
  void differences_equal_but_for_rounding_have_no_interval() {
    assertThat(SampleSummary.of(0.3, 0.1 + 0.2, 0.3).meanInterval()).isEmpty();
  }

  @Test
  void differences_that_are_all_zero_have_no_interval() {
    assertThat(SampleSummary.of(0, 0, 0).meanInterval()).isEmpty();
  }

  @Test
  void summary_leaves_the_callers_numbers_as_they_were() {
    double[] values = {3, 1, 2};

    assertThat(SampleSummary.of(values).median()).hasValue(2);
    assertThat(values).containsExactly(3, 1, 2);
  }

  @Property
  void distinct_pairs_with_their_number_stand_for_repeated_ones(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 10) Integer> before,
      @ForAll @IntRange(min = 1, max = 3) int apart) {
    List<Pair> pairs =
        before.stream().map(score -> new Pair(score, score * score % (3 + apart))).toList();
    Map<Pair, Long> counted =
        pairs.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(PairedChange.of(counted)).isEqualTo(PairedChange.of(pairs));
  }

  @Test
  void work_grows_with_distinct_values_not_with_units() {
    var summary = SampleSummary.of(Map.of(1.0, 1_000_000_000L, 3.0, 1_000_000_000L));

    assertThat(summary.n()).isEqualTo(2_000_000_000);
    assertThat(summary.mean()).hasValue(2);
    assertThat(summary.median()).hasValue(2);
    assertThat(summary.sd().orElseThrow()).isCloseTo(1, within(1e-9));
    assertThatIllegalArgumentException().isThrownBy(() -> SampleSummary.of(Map.of(1.0, 0L)));
  }

  @Test
  void refuses_what_is_not_a_number() {
    assertThatIllegalArgumentException().isThrownBy(() -> SampleSummary.of(1, Double.NaN));
  }

  private static void assertMeanAndSd(
      SampleSummary summary, Map<String, String> expected, String mean, String sd) {
    assertThat(summary.mean().orElseThrow()).isCloseTo(number(expected, mean), EXACT);
    assertThat(summary.sd().orElseThrow()).isCloseTo(number(expected, sd), EXACT);
  }

  private static List<Pair> pairs(String data) {
    return ReferenceFile.rows(data).stream()
        .map(row -> new Pair(number(row, "pre"), number(row, "post")))
        .toList();
  }

  private static Map<String, String> answer(String data) {
    return ReferenceFile.rows("paired.csv").stream()
        .filter(row -> data.equals(row.get("data")))
        .findFirst()
        .orElseThrow();
  }
}
