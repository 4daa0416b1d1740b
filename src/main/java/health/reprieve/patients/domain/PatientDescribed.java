package health.reprieve.patients.domain;

/** What is registered of a patient was changed, such as the date of birth. */
public record PatientDescribed(PatientId patient) {}
