package health.reprieve.patients.domain;

import health.reprieve.platform.problem.InvalidRequest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is registered of a patient.
 *
 * @param dateOfBirth from 1900 to today
 */
public record PatientDetails(
    RecordNumber recordNumber, PersonName name, LocalDate dateOfBirth, Sex sex, Contact contact) {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  /** In what somebody with this name, date of birth and contact is like this one. */
  public Set<Likeness> likeness(PersonName otherName, LocalDate otherBirth, Contact other) {
    Set<Likeness> likeness = EnumSet.noneOf(Likeness.class);
    if (dateOfBirth.equals(otherBirth) && name.isLike(otherName)) {
      likeness.add(Likeness.BIRTH_AND_NAME);
    }
    if (contact.sameEmail(other)) {
      likeness.add(Likeness.EMAIL);
    }
    if (contact.samePhone(other)) {
      likeness.add(Likeness.PHONE);
    }
    return likeness;
  }

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
