package health.reprieve.reporting;

import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.statistics.ConfidenceInterval;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The same kind of clinic simulated many times, and how what was read off lies to the truth.
 *
 * @param clinic the kind
 * @param reads one for each clinic, in order of their seeds
 */
record ManyClinics(SimulatedClinic clinic, List<Map<Approach, Approach.Read>> reads) {

  /** What reports say of a clinic. */
  enum Figure {
    DAY_7(7),
    DAY_14(14),
    DAY_28(28),
    MEDIAN(0);

    private final int day;

    Figure(int day) {
      this.day = day;
    }

    double truth(TrueRelief relief) {
      return this == MEDIAN
          ? relief.medianOfThoseInRelief(SimulatedClinic.FIRST_ANSWER)
          : relief.inRelief(day);
    }

    double estimate(Approach.Read read) {
      return this == MEDIAN ? read.median() : read.inRelief().on(day);
    }

    ConfidenceInterval limits(Approach.Read read) {
      return this == MEDIAN ? read.medianLimits() : read.limits().on(day);
    }
  }

  /** Clinics with the seeds from 1 on. */
  static ManyClinics of(SimulatedClinic clinic, int clinics, int repeats) {
    return new ManyClinics(
        clinic,
        IntStream.rangeClosed(1, clinics)
            .parallel()
            .mapToObj(seed -> reads(ReliefCurve.of(clinic.episodes(seed)), repeats))
            .toList());
  }

  private static Map<Approach, Approach.Read> reads(ReliefCurve curve, int repeats) {
    Map<Approach, Approach.Read> reads = new EnumMap<>(Approach.class);
    Arrays.stream(Approach.values())
        .forEach(approach -> reads.put(approach, approach.read(curve, repeats)));
    return reads;
  }

  int size() {
    return reads.size();
  }

  double truth(Figure figure) {
    return figure.truth(clinic.relief());
  }

  /** What one approach read, of each clinic. */
  Stream<Approach.Read> reads(Approach approach) {
    return reads.stream().map(read -> Objects.requireNonNull(read.get(approach)));
  }

  /** Mean of the estimates minus the truth. */
  double bias(Approach approach, Figure figure) {
    double mean = reads(approach).mapToDouble(figure::estimate).average().orElseThrow();
    return mean - truth(figure);
  }

  /** In how many clinics the 95 % interval holds the truth. */
  int covered(Approach approach, Figure figure) {
    return (int)
        reads(approach)
            .map(figure::limits)
            .filter(limits -> limits.lower() <= truth(figure) && truth(figure) <= limits.upper())
            .count();
  }
}
