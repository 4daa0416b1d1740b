package health.reprieve.scheduling.domain;

import java.time.Instant;

/**
 * A visit that holds its chair, as the rule of rest looks at it.
 *
 * @param over whether the patient has left
 */
public record PatientVisit(AppointmentId appointment, Instant start, boolean over) {

  public static PatientVisit of(Appointment appointment) {
    return new PatientVisit(
        appointment.id(),
        appointment.plan().start(),
        appointment.status() == AppointmentStatus.DONE);
  }
}
