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

  static List<Map<String, String>> times() {
    return ReferenceFile.rows("km_at_times.csv");
  }

  static List<Map<String, String>> summaries() {
    return ReferenceFile.rows("km_summary.csv");
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
  @MethodSource("times")
  void curve_at_given_times_agrees_with_r(Map<String, String> row) {
    KaplanMeierCurve.Point point = curve(row).at(number(row, "time"));

    assertThat(point.time()).isEqualTo(number(row, "time"));
    assertThat(point.row().atRisk()).isEqualTo((long) number(row, "n.risk"));
    assertThat(point.survival()).isCloseTo(number(row, "surv"), EXACT);
    assertNumber(point.standardError(), row, "se");
    if (number(row, "surv") == 1 && method(row) == LimitMethod.LOG_LOG) {
      assertThat(point.interval(method(row))).as("R shows 1 and 1").isEmpty();
    } else {
      ConfidenceInterval interval = point.interval(method(row)).orElseThrow();
      assertThat(interval.lower()).isCloseTo(number(row, "lower"), EXACT);
      assertThat(interval.upper()).isCloseTo(number(row, "upper"), EXACT);
    }
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void units_and_events_agree_with_r(Map<String, String> row) {
    assertThat(table(row).n()).isEqualTo((long) number(row, "n"));
    assertThat(table(row).events()).isEqualTo((long) number(row, "events"));
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
  void one_unit_falls_at_once_and_leaves_no_error_behind() {
    var curve = KaplanMeier.estimate(EventTable.of(List.of(new CensoredTime(4, true))));

    assertThat(curve.at(3.9).survival()).isEqualTo(1);
    assertThat(curve.at(3.9).standardError()).hasValue(0);
    assertThat(curve.at(4).survival()).isZero();
    assertThat(curve.at(4).standardError()).isEmpty();
    assertThat(curve.at(4).interval(LimitMethod.LOG_LOG)).isEmpty();
    assertThat(curve.at(9).row().atRisk()).isZero();
    assertThat(curve.quantile(0.5)).hasValue(4);
  }

  @Test
  void all_censored_never_fall_and_reach_no_quantile() {
    var times = Stream.of(2, 5, 5).map(time -> new CensoredTime(time, false)).toList();
    var curve = KaplanMeier.estimate(EventTable.of(times));

    assertThat(curve.survivalAt(9)).isEqualTo(1);
    assertThat(curve.at(5).row().atRisk()).isEqualTo(2);
    assertThat(curve.quantile(0.5)).isEmpty();
    assertThat(curve.quantileLimits(0.5, LimitMethod.LOG).lower()).isEmpty();
    assertThat(RestrictedMean.of(curve, 5)).isEqualTo(new RestrictedMean(5, 5, 0));
  }

  @Test
  void those_censored_at_the_time_of_an_event_are_at_risk_at_it() {
    var curve =
        KaplanMeier.estimate(
            EventTable.of(
                List.of(
                    new CensoredTime(3, true),
                    new CensoredTime(3, false),
                    new CensoredTime(3, true),
                    new CensoredTime(6, false))));

    assertThat(curve.at(3).row()).isEqualTo(new EventTable.Row(3, 4, 2, 1));
    assertThat(curve.survivalAt(3)).isEqualTo(0.5);
    assertThat(curve.at(4).row()).isEqualTo(new EventTable.Row(4, 1, 0, 0));
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
    return KaplanMeier.estimate(table(row));
  }

  private static EventTable table(Map<String, String> row) {
    String stratum = Objects.requireNonNull(row.get("stratum"));
    String value = stratum.substring(stratum.indexOf('=') + 1);
    return stratum.startsWith("sex") ? SurvivalData.lung(value) : SurvivalData.leukemia(value);
  }

  private static LimitMethod method(Map<String, String> row) {
    return switch (Objects.requireNonNull(row.get("conf.type"))) {
      case "log-log" -> LimitMethod.LOG_LOG;
      case "log" -> LimitMethod.LOG;
      default -> LimitMethod.PLAIN;
    };
  }
}
