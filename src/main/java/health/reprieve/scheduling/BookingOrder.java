package health.reprieve.scheduling;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import java.time.Instant;

/**
 * What somebody wants to book.
 *
 * @param id of the appointment to be made; a repeat with the same id answers the one that was made
 */
public record BookingOrder(
    AppointmentId id, PatientId patient, CourseChoice course, ChairId chair, Instant start) {

  /** The course the infusion belongs to. */
  public sealed interface CourseChoice {}

  /** A course the patient already has. */
  public record Continue(CourseId course) implements CourseChoice {}

  /** A new course, opened with the booking. */
  public record Open(ReportGroupCode reportGroup, ProtocolId protocol) implements CourseChoice {}
}
