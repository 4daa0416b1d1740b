package health.reprieve.scheduling;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.EscortHours;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to book.
 *
 * @param id of the appointment to be made; a repeat with the same id answers the one that was made
 */
public record BookingOrder(
    AppointmentId id,
    PatientId patient,
    CourseChoice course,
    ChairId chair,
    Instant start,
    Terms terms) {

  /** A visit without more ado. */
  public BookingOrder(
      AppointmentId id, PatientId patient, CourseChoice course, ChairId chair, Instant start) {
    this(id, patient, course, chair, start, Terms.PLAIN);
  }

  /**
   * What is said besides.
   *
   * @param request whether the clinic has to accept it first
   * @param escort when somebody can take the patient home, null where that is not known
   * @param features what the chair must have, besides what the protocol needs
   * @param override the reason for which rules may be set aside, null where none may
   */
  public record Terms(
      boolean request,
      @Nullable EscortHours escort,
      Set<ChairFeature> features,
      @Nullable String override) {

    /** Booked at once, by the rules. */
    public static final Terms PLAIN = needing(Set.of());

    /** Booked at once, by the rules, in a chair that has these. */
    public static Terms needing(Set<ChairFeature> features) {
      return new Terms(false, null, features, null);
    }
  }

  /** The course the infusion belongs to. */
  public sealed interface CourseChoice {}

  /** A course the patient already has. */
  public record Continue(CourseId course) implements CourseChoice {}

  /** A new course, opened with the booking. */
  public record Open(ReportGroupCode reportGroup, ProtocolId protocol) implements CourseChoice {}
}
