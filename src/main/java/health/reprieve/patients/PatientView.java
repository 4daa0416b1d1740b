package health.reprieve.patients;

import health.reprieve.patients.domain.Patient;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.PersonName;
import health.reprieve.patients.domain.Sex;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A patient as lists and forms show them.
 *
 * @param language of letters; null for the clinic's
 * @param zone by whose clock the patient is asked; null for the clinic's
 * @param version to be given back with a change
 */
public record PatientView(
    PatientId id,
    String recordNumber,
    @Nullable String givenName,
    @Nullable String familyName,
    LocalDate dateOfBirth,
    Sex sex,
    @Nullable String phone,
    @Nullable String email,
    @Nullable Locale language,
    @Nullable ZoneId zone,
    int version) {

  static PatientView of(Patient patient) {
    return new PatientView(
        patient.id(),
        patient.recordNumber().value(),
        patient.name().given(),
        patient.name().family(),
        patient.dateOfBirth(),
        patient.sex(),
        patient.contact().phone(),
        patient.contact().email(),
        patient.contact().language(),
        patient.contact().zone(),
        patient.version());
  }

  /** Such as "Nell Mockford". */
  public String displayName() {
    return new PersonName(givenName, familyName).displayName();
  }

  /** Such as "Mockford N.", or the only name in full. */
  public String shortName() {
    return new PersonName(givenName, familyName).shortName();
  }
}
