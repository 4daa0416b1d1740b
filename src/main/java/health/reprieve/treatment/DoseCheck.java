package health.reprieve.treatment;

import health.reprieve.treatment.domain.BodyWeight;
import health.reprieve.treatment.domain.DoseLimits;
import health.reprieve.treatment.domain.GivenDose;
import health.reprieve.treatment.domain.GivenRateRefused;
import health.reprieve.treatment.domain.GivenRateUnusual;
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
   * Says nothing where the weight is not known.
   *
   * @param confirmed somebody looked twice at an unusual rate
   * @throws GivenRateRefused above the rate that the protocol refuses, confirmed or not
   * @throws GivenRateUnusual outside the usual rates, unless confirmed
   */
  void of(Visit visit, boolean confirmed) {
    GivenDose given = visit.given();
    BodyWeight weight = visit.weight();
    if (given == null || weight == null) {
      return;
    }
    DoseLimits limits = protocols.get(courses.get(visit.course()).protocol()).limits();
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
}
