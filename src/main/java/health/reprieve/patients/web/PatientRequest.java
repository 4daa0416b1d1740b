package health.reprieve.patients.web;

import health.reprieve.patients.domain.Contact;
import health.reprieve.patients.domain.PatientDetails;
import health.reprieve.patients.domain.PersonName;
import health.reprieve.patients.domain.RecordNumber;
import health.reprieve.patients.domain.Sex;
import health.reprieve.platform.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A patient to register or change.
 *
 * @param version that the caller has read; 0 for a new patient
 * @param knowingly somebody looked at those who are like a new one
 */
record PatientRequest(PatientDetails details, int version, boolean knowingly) {

  private static final int LONGEST_INPUT = 500;

  static PatientRequest toRegister(Fields fields) {
    return read(fields, 0);
  }

  static PatientRequest toChange(Fields fields) {
    return read(fields, fields.requiredInteger("version", 0, Integer.MAX_VALUE));
  }

  private static PatientRequest read(Fields fields, int version) {
    String number = text(fields, "recordNumber");
    PatientDetails details =
        new PatientDetails(
            fields.value(
                new RecordNumber(""),
                () -> RecordNumber.of(number == null ? "" : number),
                "recordNumber"),
            name(fields),
            fields.requiredDate("dateOfBirth"),
            fields.requiredChoice("sex", Sex.class),
            contact(fields));
    boolean knowingly = fields.bool("knowingly");
    fields.refuseIfAny();
    return new PatientRequest(details, version, knowingly);
  }

  private static PersonName name(Fields fields) {
    String given = text(fields, "givenName");
    String family = text(fields, "familyName");
    return fields.value(
        new PersonName("", null), () -> PersonName.of(given, family), "givenName", "familyName");
  }

  private static Contact contact(Fields fields) {
    String phone = text(fields, "phone");
    String email = text(fields, "email");
    String language = text(fields, "language");
    String zone = text(fields, "timeZone");
    return fields.value(Contact.UNKNOWN, () -> Contact.of(phone, email, language, zone));
  }

  private static @Nullable String text(Fields fields, String name) {
    return fields.text(name, LONGEST_INPUT);
  }
}
