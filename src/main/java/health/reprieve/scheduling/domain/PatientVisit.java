package health.reprieve.scheduling.domain;

import java.time.Instant;

/**
 * A visit as the rule of rest looks at it: its infusion is booked, under way or given. One whose
 * patient left without an infusion is none.
 */
public record PatientVisit(AppointmentId appointment, Instant start) {

  public static PatientVisit of(Appointment appointment) {
    return new PatientVisit(appointment.id(), appointment.plan().start());
  }
}
