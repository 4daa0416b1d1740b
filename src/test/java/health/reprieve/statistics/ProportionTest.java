package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionTest {

  private static final Pattern COUNT_OF_TOTAL = Pattern.compile("(\\d+)/(\\d+)$");

  static List<Map<String, String>> wilson() {
    return ReferenceFile.rows("wilson.csv");
  }

  static List<Map<String, String>> publishedWilson() {
    return ReferenceFile.rows("published_checks.csv").stream()
        .filter(row -> "Wilson".equals(row.get("how")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("wilson")
  void wilson_interval_agrees_with_r(Map<String, String> row) {
    var proportion = new Proportion((int) number(row, "x"), (int) number(row, "n"));

    assertThat(proportion.share().orElseThrow()).isCloseTo(number(row, "p"), within(1e-14));
    var interval = proportion.wilsonInterval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(number(row, "wilson_lo"), within(1e-14));
    assertThat(interval.upper()).isCloseTo(number(row, "wilson_hi"), within(1e-14));
  }

  @ParameterizedTest
  @MethodSource("publishedWilson")
  void wilson_interval_agrees_with_published_trials(Map<String, String> row) {
    var counts = COUNT_OF_TOTAL.matcher(row.getOrDefault("quantity", ""));
    assertThat(counts.find()).isTrue();
    var proportion =
        new Proportion(Integer.parseInt(counts.group(1)), Integer.parseInt(counts.group(2)));

    assertThat(proportion.share().orElseThrow()).isCloseTo(number(row, "value"), within(5e-5));
    var interval = proportion.wilsonInterval().orElseThrow();
    assertThat(interval.lower()).isCloseTo(number(row, "lo95"), within(5e-5));
    assertThat(interval.upper()).isCloseTo(number(row, "hi95"), within(5e-5));
  }

  @Test
  void nothing_looked_at_has_no_share_and_no_interval() {
    var nothing = new Proportion(0, 0);

    assertThat(nothing.share()).isEmpty();
    assertThat(nothing.wilsonInterval()).isEmpty();
  }

  @Property
  void interval_is_exact_where_none_or_all_have_the_property(
      @ForAll @IntRange(min = 1, max = 100_000) int total) {
    var none = new Proportion(0, total).wilsonInterval().orElseThrow();
    var all = new Proportion(total, total).wilsonInterval().orElseThrow();

    assertThat(none.lower()).isZero();
    assertThat(all.upper()).isOne();
  }

  @Property
  void interval_holds_the_share_and_stays_within_0_and_1(
      @ForAll @IntRange(min = 1, max = 5_000) int total, @ForAll @IntRange(max = 5_000) int any) {
    var proportion = new Proportion(any % (total + 1), total);
    var interval = proportion.wilsonInterval().orElseThrow();

    assertThat(proportion.share().orElseThrow()).isBetween(interval.lower(), interval.upper());
    assertThat(interval.lower()).isNotNegative();
    assertThat(interval.upper()).isLessThanOrEqualTo(1);
  }

  @Test
  void refuses_a_count_outside_its_total() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(6, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 5));
  }
}
