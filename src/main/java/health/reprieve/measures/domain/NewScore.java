package health.reprieve.measures.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A score to be kept.
 *
 * @param speaksFor the instant that the answer describes, kept to the microsecond
 * @param visit where it was given in the clinic; null outside
 */
public record NewScore(
    PatientId patient,
    ReportGroupCode reportGroup,
    Item item,
    PainScore score,
    Moment moment,
    Instant speaksFor,
    @Nullable UUID visit,
    Source source) {

  public NewScore {
    speaksFor = speaksFor.truncatedTo(ChronoUnit.MICROS);
  }

  /** A score that a staff member enters. */
  public static NewScore byStaff(
      PatientId patient,
      ReportGroupCode reportGroup,
      Item item,
      PainScore score,
      Moment moment,
      Instant speaksFor,
      @Nullable UUID visit) {
    return new NewScore(patient, reportGroup, item, score, moment, speaksFor, visit, Source.STAFF);
  }

  /** The average pain of the last 24 hours that a patient gives in the diary. */
  public static NewScore byPatient(
      PatientId patient, ReportGroupCode reportGroup, PainScore score, Instant speaksFor) {
    return new NewScore(
        patient,
        reportGroup,
        Item.AVERAGE_24H,
        score,
        Moment.HOME,
        speaksFor,
        null,
        Source.PATIENT);
  }

  /** A score from a file: given outside the clinic or without a visit on record. */
  public static NewScore imported(
      PatientId patient,
      ReportGroupCode reportGroup,
      Item item,
      PainScore score,
      Moment moment,
      Instant speaksFor) {
    return new NewScore(patient, reportGroup, item, score, moment, speaksFor, null, Source.IMPORT);
  }

  /** What one patient can answer once only. */
  public Key key() {
    return new Key(patient, reportGroup, speaksFor, item, moment);
  }

  /** One question to one patient about one condition at one instant. */
  public record Key(
      PatientId patient,
      ReportGroupCode reportGroup,
      Instant speaksFor,
      Item item,
      Moment moment) {}
}
