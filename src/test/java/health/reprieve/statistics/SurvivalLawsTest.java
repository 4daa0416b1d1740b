package health.reprieve.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of Kaplan–Meier, the log-rank test, restricted means and competing causes. */
class SurvivalLawsTest {

  @Provide
  Arbitrary<List<CensoredTime>> samples() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40), Arbitraries.of(true, true, false))
        .as((time, event) -> new CensoredTime(time, event))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<CompetingTime>> competing() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40), Arbitraries.integers().between(0, 3))
        .as((time, cause) -> new CompetingTime(time, cause))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property
  void survival_starts_at_1_never_rises_and_never_falls_below_0(
      @ForAll("samples") List<CensoredTime> sample) {
    double before = 1;
    for (KaplanMeierCurve.Point point : curve(sample).points()) {
      assertThat(point.survival()).isBetween(0.0, before);
      before = point.survival();
    }
  }

  @Property
  void limits_hold_the_curve_between_0_and_1(
      @ForAll("samples") List<CensoredTime> sample, @ForAll LimitMethod method) {
    for (KaplanMeierCurve.Point point : curve(sample).points()) {
      point
          .interval(method)
          .ifPresent(
              interval -> {
                assertThat(interval.lower()).isBetween(0.0, point.survival() + 1e-12);
                assertThat(interval.upper()).isBetween(point.survival() - 1e-12, 1.0);
              });
    }
  }

  @Property
  void order_of_rows_changes_nothing_and_counted_rows_stand_for_repeated_units(
      @ForAll("samples") List<CensoredTime> sample, @ForAll Random random) {
    List<CensoredTime> shuffled = new ArrayList<>(sample);
    Collections.shuffle(shuffled, random);
    Map<CensoredTime, Long> counted =
        sample.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(curve(shuffled)).isEqualTo(curve(sample));
    assertThat(KaplanMeier.estimate(EventTable.of(counted))).isEqualTo(curve(sample));
  }

  @Property
  void scaling_time_scales_quantiles_and_restricted_means(
      @ForAll("samples") List<CensoredTime> sample,
      @ForAll @IntRange(min = 2, max = 50) int factor) {
    KaplanMeierCurve scaled =
        curve(
            sample.stream()
                .map(one -> new CensoredTime(one.time() * factor, one.event()))
                .toList());
    OptionalDouble median = curve(sample).quantile(0.5);
    double last = curve(sample).points().get(curve(sample).points().size() - 1).time();

    assertThat(scaled.quantile(0.5).isPresent()).isEqualTo(median.isPresent());
    if (median.isPresent()) {
      assertThat(scaled.quantile(0.5)).hasValue(median.getAsDouble() * factor);
    }
    if (last > 0) {
      assertThat(RestrictedMean.of(scaled, last * factor).mean())
          .isCloseTo(RestrictedMean.of(curve(sample), last).mean() * factor, within(1e-9));
    }
  }

  @Property
  void with_exact_and_right_censored_times_it_is_turnbulls_estimate(
      @ForAll("samples") List<CensoredTime> sample) {
    SurvivalEstimate turnbull =
        Turnbull.estimate(
            sample.stream()
                .map(
                    one ->
                        one.event()
                            ? CensoredInterval.exactly(one.time())
                            : CensoredInterval.after(one.time()))
                .toList());

    for (KaplanMeierCurve.Point point : curve(sample).points()) {
      SurvivalRange range = turnbull.survivalAt(point.time());
      assertThat(point.survival()).isCloseTo(range.upper(), within(1e-4));
    }
  }

  @Property
  void log_rank_does_not_hang_on_the_order_of_groups_or_the_unit_of_time(
      @ForAll("samples") List<CensoredTime> one,
      @ForAll("samples") List<CensoredTime> two,
      @ForAll("samples") List<CensoredTime> three) {
    List<EventTable> groups = List.of(EventTable.of(one), EventTable.of(two), EventTable.of(three));
    List<EventTable> turned = List.of(groups.get(2), groups.get(0), groups.get(1));
    List<EventTable> inHours = List.of(inHours(one), inHours(two), inHours(three));
    var test = LogRankTest.of(groups, LogRankTest.LOG_RANK);

    assertThat(LogRankTest.of(inHours, LogRankTest.LOG_RANK)).isEqualTo(test);
    test.ifPresent(
        found -> {
          assertThat(LogRankTest.of(turned, LogRankTest.LOG_RANK).orElseThrow().chiSquare())
              .isCloseTo(found.chiSquare(), within(1e-7 * (1 + found.chiSquare())));
          assertThat(found.groups().stream().mapToDouble(LogRankTest.Group::observed).sum())
              .isCloseTo(
                  found.groups().stream().mapToDouble(LogRankTest.Group::expected).sum(),
                  within(1e-9));
        });
  }

  @Property
  void one_stratum_is_the_test_without_strata(
      @ForAll("samples") List<CensoredTime> one, @ForAll("samples") List<CensoredTime> two) {
    List<EventTable> groups = List.of(EventTable.of(one), EventTable.of(two));
    List<EventTable> nobody = List.of(EventTable.of(List.of()), EventTable.of(List.of()));

    assertThat(LogRankTest.stratified(List.of(groups, nobody), LogRankTest.PETO))
        .isEqualTo(LogRankTest.of(groups, LogRankTest.PETO));
  }

  @Property
  void incidences_and_the_event_free_add_up_to_1(@ForAll("competing") List<CompetingTime> sample) {
    CumulativeIncidence incidence = CumulativeIncidence.estimate(counted(sample), 3);
    KaplanMeierCurve anyCause =
        curve(sample.stream().map(one -> new CensoredTime(one.time(), one.cause() > 0)).toList());

    for (CumulativeIncidence.Point point : incidence.points()) {
      double ended = point.incidence().stream().mapToDouble(Double::doubleValue).sum();
      assertThat(ended + point.eventFree()).isCloseTo(1, within(1e-12));
      assertThat(point.eventFree()).isCloseTo(anyCause.survivalAt(point.time()), within(1e-12));
    }
  }

  private static Map<CompetingTime, Long> counted(List<CompetingTime> sample) {
    return sample.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static EventTable inHours(List<CensoredTime> days) {
    return EventTable.of(
        days.stream().map(one -> new CensoredTime(24 * one.time(), one.event())).toList());
  }

  private static KaplanMeierCurve curve(List<CensoredTime> sample) {
    return KaplanMeier.estimate(EventTable.of(sample));
  }
}
