package health.reprieve.treatment;

import health.reprieve.treatment.domain.BodyWeight;
import health.reprieve.treatment.domain.DoseLimits;
import health.reprieve.treatment.domain.GivenDose;
import health.reprieve.treatment.domain.GivenRateRefused;
import health.reprieve.treatment.domain.GivenRateUnusual;
import health.reprieve.treatment.domain.RateFinding;
import health.reprieve.treatment.domain.Visit;
import health.reprieve.treatment.persistence.CourseRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;

/** Compares what is entered as given with the limits of the course's protocol. */
@Dependent
class DoseCheck {

  private final CourseRepository courses;
  private final ProtocolSetUp protocols;

  @Inject
  DoseCheck(CourseRepository courses, ProtocolSetUp protocols) {
    this.courses = courses;
    this.protocols = protocols;
  }

  /**
   * Where the weight is not known, only that is refused which no weight could make right.
   *
   * @param confirmed somebody looked twice at an unusual rate
   * @throws GivenRateRefused above the rate that the protocol refuses, confirmed or not
   * @throws GivenRateUnusual outside the usual rates, unless confirmed
   */
  void of(Visit visit, boolean confirmed) {
    GivenDose given = visit.given();
    BodyWeight weight = visit.weight();
    if (given == null) {
      return;
    }
    DoseLimits limits = protocols.get(courses.get(visit.course()).protocol()).limits();
    if (weight == null) {
      refuseForAnyWeight(given, limits);
      return;
    }
    BigDecimal rate = given.ratePerHour(weight);
    switch (limits.judge(rate)) {
      case REFUSED -> throw new GivenRateRefused(rate, limits.refuseAbove());
      case LOW, HIGH -> {
        if (!confirmed) {
          throw new GivenRateUnusual(rate, limits.warnBelow(), limits.warnAbove());
        }
      }
      case WITHIN -> {}
    }
  }

  private static void refuseForAnyWeight(GivenDose given, DoseLimits limits) {
    BigDecimal least = given.ratePerHour(BodyWeight.HEAVIEST);
    if (limits.judge(least) == RateFinding.REFUSED) {
      throw GivenRateRefused.withoutWeight(least, limits.refuseAbove());
    }
  }
}
