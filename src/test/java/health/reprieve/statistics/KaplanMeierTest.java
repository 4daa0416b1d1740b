package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KaplanMeierTest {

  private static final Offset<Double> EXACT = within(1e-12);

  static Stream<Map<String, String>> curves() {
    return Stream.of("km_curves.csv", "km_curves_lung.csv")
        .flatMap(file -> ReferenceFile.rows(file).stream());
  }

  static Stream<Map<String, String>> quantiles() {
    return Stream.of("km_quantiles.csv", "km_quantiles_lung.csv")
        .flatMap(file -> ReferenceFile.rows(file).stream());
  }

  @ParameterizedTest
  @MethodSource("curves")
  void curve_errors_and_limits_agree_with_r(Map<String, String> row) {
    KaplanMeierCurve.Point point =
        curve(row).points().stream()
            .filter(one -> one.time() == number(row, "time"))
            .findFirst()
            .orElseThrow();

    assertThat(point.row().atRisk()).isEqualTo((long) number(row, "n.risk"));
    assertThat(point.row().events()).isEqualTo((long) number(row, "n.event"));
    assertThat(point.row().censored()).isEqualTo((long) number(row, "n.censor"));
    assertThat(point.survival()).isCloseTo(number(row, "surv"), EXACT);
    assertThat(point.cumulativeHazard()).isCloseTo(number(row, "cumhaz_NA"), EXACT);
    assertNumber(point.standardError(), row, "se_surv");
    var interval = point.interval(method(row));
    assertNumber(end(interval.map(ConfidenceInterval::lower).orElse(null)), row, "lower");
    assertNumber(end(interval.map(ConfidenceInterval::upper).orElse(null)), row, "upper");
  }

  @ParameterizedTest
  @MethodSource("quantiles")
  void quantiles_and_their_limits_agree_with_r(Map<String, String> row) {
    double share = number(row, "p");
    var limits = curve(row).quantileLimits(share, method(row));

    assertNumber(curve(row).quantile(share), row, "quantile");
    assertNumber(limits.lower(), row, "lower");
    assertNumber(limits.upper(), row, "upper");
  }

  /** R 4.2.2, survival 3.5-3: quantile(survfit(Surv(1:4, c(1, 1, 0, 0)) ~ 1), 0.5). */
  @Test
  void a_curve_that_stays_at_the_quantile_gives_the_middle_up_to_the_last_time() {
    var curve =
        KaplanMeier.estimate(
            EventTable.of(
                List.of(
                    new CensoredTime(1, true),
                    new CensoredTime(2, true),
                    new CensoredTime(3, false),
                    new CensoredTime(4, false))));

    assertThat(curve.quantile(0.5)).hasValue(3);
  }

  /** R 4.2.2, survival 3.5-3: quantile(survfit(Surv(1:4, c(1, 1, 1, 1)) ~ 1), 0.5). */
  @Test
  void a_curve_that_stays_at_the_quantile_gives_the_middle_up_to_the_next_drop() {
    var times = Stream.of(1, 2, 3, 4).map(time -> new CensoredTime(time, true)).toList();

    assertThat(KaplanMeier.estimate(EventTable.of(times)).quantile(0.5)).hasValue(2.5);
  }

  @Test
  void a_time_without_event_yet_leaves_log_log_limits_undefined() {
    var curve =
        KaplanMeier.estimate(
            EventTable.of(List.of(new CensoredTime(1, false), new CensoredTime(2, true))));

    assertThat(curve.points().get(0).interval(LimitMethod.LOG_LOG)).isEmpty();
    assertThat(curve.points().get(0).interval(LimitMethod.LOG))
        .contains(new ConfidenceInterval(1, 1));
  }

  @Test
  void no_units_have_no_quantile_and_survive() {
    var curve = KaplanMeier.estimate(EventTable.of(List.of()));

    assertThat(curve.n()).isZero();
    assertThat(curve.quantile(0.5)).isEmpty();
    assertThat(curve.survivalAt(3)).isEqualTo(1);
  }

  @Test
  void refuses_times_before_0_and_counts_below_1() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CensoredTime(-1, true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CensoredTime(Double.POSITIVE_INFINITY, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventTable.of(Map.of(new CensoredTime(1, true), 0L)));
  }

  private static OptionalDouble end(@Nullable Double end) {
    return end == null ? OptionalDouble.empty() : OptionalDouble.of(end);
  }

  private static void assertNumber(OptionalDouble actual, Map<String, String> row, String column) {
    if ("NA".equals(row.get(column))) {
      assertThat(actual).isEmpty();
    } else {
      assertThat(actual.orElseThrow()).isCloseTo(number(row, column), EXACT);
    }
  }

  private static KaplanMeierCurve curve(Map<String, String> row) {
    String stratum = Objects.requireNonNull(row.get("stratum"));
    String value = stratum.substring(stratum.indexOf('=') + 1);
    return KaplanMeier.estimate(
        stratum.startsWith("sex") ? SurvivalData.lung(value) : SurvivalData.leukemia(value));
  }

  private static LimitMethod method(Map<String, String> row) {
    return switch (Objects.requireNonNull(row.get("conf.type"))) {
      case "log-log" -> LimitMethod.LOG_LOG;
      case "log" -> LimitMethod.LOG;
      default -> LimitMethod.PLAIN;
    };
  }
}
