package health.reprieve.scheduling;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.Session;
import health.reprieve.scheduling.domain.VisitPlan;

/**
 * An appointment as its neighbours see it.
 *
 * @param version to be given back with a change
 */
public record AppointmentView(
    AppointmentId id,
    ChairId chair,
    Session session,
    VisitPlan plan,
    AppointmentStatus status,
    int version) {

  static AppointmentView of(Appointment appointment) {
    return new AppointmentView(
        appointment.id(),
        appointment.chair(),
        appointment.session(),
        appointment.plan(),
        appointment.status(),
        appointment.version());
  }
}
