package health.reprieve.patients.domain;

import health.reprieve.platform.problem.InvalidRequest;
import java.time.LocalDate;

/**
 * What is registered of a patient.
 *
 * @param dateOfBirth from 1900 to today
 */
public record PatientDetails(
    RecordNumber recordNumber, PersonName name, LocalDate dateOfBirth, Sex sex, Contact contact) {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  /**
   * Refuses a date of birth that cannot be one.
   *
   * @param today the latest date that it is anywhere
   * @throws InvalidRequest if the date lies after today or before 1900
   */
  public void refuseImpossibleBirth(LocalDate today) {
    if (dateOfBirth.isAfter(today)) {
      throw new InvalidRequest("dateOfBirth", "This date lies in the future.");
    }
    if (dateOfBirth.isBefore(EARLIEST)) {
      throw new InvalidRequest("dateOfBirth", "A date from 1900 on.");
    }
  }
}
