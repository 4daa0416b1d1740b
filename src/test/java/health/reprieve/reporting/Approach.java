package health.reprieve.reporting;

import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.CensoredTime;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.EventTable;
import health.reprieve.statistics.KaplanMeier;
import health.reprieve.statistics.KaplanMeierCurve;
import health.reprieve.statistics.LimitMethod;
import health.reprieve.statistics.SurvivalRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Ways to make a curve of diaries that tell only between which answers relief was lost. */
enum Approach {
  /** What this product does: Turnbull's estimate with the bands of its reports. */
  TURNBULL("Turnbull") {
    @Override
    Read read(ReliefCurve curve, int repeats) {
      ReliefBands bands = ReliefBands.of(curve, repeats);
      return new Read(
          day -> middle(curve.inRelief().survivalAt(day * HOURS_PER_DAY)),
          bands::onDay,
          middle(curve.amongResponders().median().orElseThrow()),
          bands.median());
    }
  },
  /** The same as reports read lines with many different durations. */
  TURNBULL_BY_DAY("Turnbull, whole days") {
    @Override
    Read read(ReliefCurve curve, int repeats) {
      return TURNBULL.read(
          ReliefCurve.of(
              ReliefCurve.toTheDay(curve.durations()), curve.assessed() - curve.responders()),
          repeats);
    }
  },
  /** Kaplan–Meier as if relief were lost halfway between the two answers. */
  MIDPOINT("Kaplan–Meier, midpoint") {
    @Override
    Read read(ReliefCurve curve, int repeats) {
      return kaplanMeier(curve, lost -> (lost.left() + lost.right()) / 2);
    }
  },
  /** Kaplan–Meier as if relief were lost at the first answer without it. */
  RIGHT_END("Kaplan–Meier, right end") {
    @Override
    Read read(ReliefCurve curve, int repeats) {
      return kaplanMeier(curve, CensoredInterval::right);
    }
  };

  private static final double HOURS_PER_DAY = 24;
  private static final double HALF = 0.5;

  private final String words;

  Approach(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** A number for each day. */
  interface OfDay<T> {
    T on(int day);
  }

  /**
   * What an approach reads off a clinic's answers.
   *
   * @param inRelief share of all patients in relief
   * @param limits the 95 % interval of that share
   * @param median days of those with relief; infinite where not reached
   * @param medianLimits its 95 % interval
   */
  record Read(
      OfDay<Double> inRelief,
      OfDay<ConfidenceInterval> limits,
      double median,
      ConfidenceInterval medianLimits) {}

  /**
   * @param curve of a clinic
   * @param repeats of the bootstrap, where there is one
   */
  abstract Read read(ReliefCurve curve, int repeats);

  private static double middle(SurvivalRange range) {
    return (range.lower() + range.upper()) / 2;
  }

  private static double middle(CensoredInterval interval) {
    return (interval.left() + interval.right()) / 2 / HOURS_PER_DAY;
  }

  /** The curve of all patients; those without relief lost it at once. */
  static KaplanMeierCurve curve(ReliefCurve relief, ToDoubleFunction<CensoredInterval> lostAt) {
    List<CensoredTime> units = new ArrayList<>(units(relief, lostAt));
    for (int i = relief.responders(); i < relief.assessed(); i++) {
      units.add(new CensoredTime(0, true));
    }
    return KaplanMeier.estimate(EventTable.of(units));
  }

  private static Read kaplanMeier(ReliefCurve relief, ToDoubleFunction<CensoredInterval> lostAt) {
    KaplanMeierCurve all = curve(relief, lostAt);
    KaplanMeierCurve responders = KaplanMeier.estimate(EventTable.of(units(relief, lostAt)));
    KaplanMeierCurve.QuantileLimits limits = responders.quantileLimits(HALF, LimitMethod.LOG_LOG);
    return new Read(
        all::survivalAt,
        day -> limits(all.at(day)),
        responders.quantile(HALF).orElse(Double.POSITIVE_INFINITY),
        new ConfidenceInterval(
            limits.lower().orElse(Double.POSITIVE_INFINITY),
            limits.upper().orElse(Double.POSITIVE_INFINITY)));
  }

  private static ConfidenceInterval limits(KaplanMeierCurve.Point point) {
    Optional<ConfidenceInterval> limits = point.interval(LimitMethod.LOG_LOG);
    return limits.orElse(new ConfidenceInterval(point.survival(), point.survival()));
  }

  private static List<CensoredTime> units(
      ReliefCurve relief, ToDoubleFunction<CensoredInterval> lostAt) {
    return relief.durations().entrySet().stream()
        .flatMap(
            alike ->
                Collections.nCopies(Math.toIntExact(alike.getValue()), alike.getKey()).stream())
        .map(ReliefDuration::lost)
        .map(
            lost -> {
              CensoredInterval hours = lost.inHours();
              return lost.isRightCensored()
                  ? new CensoredTime(hours.left() / HOURS_PER_DAY, false)
                  : new CensoredTime(lostAt.applyAsDouble(hours) / HOURS_PER_DAY, true);
            })
        .toList();
  }
}
