package health.reprieve.treatment;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.treatment.domain.BodyWeight;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.GivenDose;
import health.reprieve.treatment.domain.Visit;
import health.reprieve.treatment.domain.VisitId;
import health.reprieve.treatment.domain.VisitStep;
import health.reprieve.treatment.domain.VisitTimes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as its neighbours see it.
 *
 * @param appointment that the patient came for; null for a visit without one
 * @param given known from the end of the infusion on
 * @param version to be given back with a correction
 */
public record VisitView(
    VisitId id,
    CourseId course,
    PatientId patient,
    @Nullable UUID appointment,
    VisitTimes times,
    @Nullable BodyWeight weight,
    @Nullable GivenDose given,
    int version) {

  static VisitView of(Visit visit) {
    return new VisitView(
        visit.id(),
        visit.course(),
        visit.patient(),
        visit.appointment(),
        visit.times(),
        visit.weight(),
        visit.given(),
        visit.version());
  }

  public VisitStep step() {
    return times.step();
  }
}
