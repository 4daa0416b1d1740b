package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RestrictedMeanTest {

  private static final Offset<Double> CLOSE = within(1e-9);

  static List<Map<String, String>> means() {
    return ReferenceFile.rows("rmst.csv");
  }

  static List<Map<String, String>> ratios() {
    return ReferenceFile.rows("independent_rmst_ratio.csv");
  }

  @ParameterizedTest
  @MethodSource("means")
  void means_and_differences_agree_with_r(Map<String, String> row) {
    double until = number(row, "tau");
    String group = Objects.requireNonNull(row.get("group"));
    if (group.startsWith("diff:")) {
      String[] names = group.substring("diff:".length()).split("-", 2);
      var difference = mean(names[0], until).minus(mean(names[1], until));
      assertThat(difference.value()).isCloseTo(number(row, "rmst"), CLOSE);
      assertInterval(difference.interval(), row);
    } else {
      RestrictedMean mean = mean(group, until);
      assertThat(mean.mean()).isCloseTo(number(row, "rmst"), CLOSE);
      assertThat(mean.standardError()).isCloseTo(number(row, "se"), CLOSE);
      assertInterval(mean.interval(), row);
    }
  }

  @ParameterizedTest
  @MethodSource("ratios")
  void ratios_agree_with_r(Map<String, String> row) {
    double until = number(row, "tau");

    var ratio = mean("2", until).dividedBy(mean("1", until));

    assertThat(ratio.value()).isCloseTo(number(row, "ratio"), CLOSE);
    assertInterval(ratio.interval(), row);
  }

  private static void assertInterval(ConfidenceInterval interval, Map<String, String> row) {
    assertThat(interval.lower()).isCloseTo(number(row, "lower"), CLOSE);
    assertThat(interval.upper()).isCloseTo(number(row, "upper"), CLOSE);
  }

  @Test
  void beyond_the_last_time_followed_nothing_is_known_unless_nobody_was_left() {
    KaplanMeierCurve censoredLast = curve(new CensoredTime(1, true), new CensoredTime(2, false));
    KaplanMeierCurve eventLast = curve(new CensoredTime(1, true), new CensoredTime(2, true));

    assertThatIllegalArgumentException().isThrownBy(() -> RestrictedMean.of(censoredLast, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> RestrictedMean.of(eventLast, 0));
    assertThat(RestrictedMean.of(eventLast, 3).mean()).isEqualTo(1.5);
  }

  @Test
  void means_up_to_different_times_are_not_compared() {
    KaplanMeierCurve curve = curve(new CensoredTime(1, true), new CensoredTime(2, true));
    RestrictedMean shorter = RestrictedMean.of(curve, 1);
    RestrictedMean longer = RestrictedMean.of(curve, 2);

    assertThatIllegalArgumentException().isThrownBy(() -> shorter.minus(longer));
  }

  private static KaplanMeierCurve curve(CensoredTime... times) {
    return KaplanMeier.estimate(EventTable.of(List.of(times)));
  }

  private static RestrictedMean mean(String group, double until) {
    EventTable table =
        List.of("1", "2").contains(group) ? SurvivalData.lung(group) : SurvivalData.leukemia(group);
    return RestrictedMean.of(KaplanMeier.estimate(table), until);
  }
}
