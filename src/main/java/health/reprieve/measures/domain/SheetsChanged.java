package health.reprieve.measures.domain;

import health.reprieve.patients.domain.PatientId;

/** A sheet of this patient was kept, completed, changed or set aside. */
public record SheetsChanged(PatientId patient) {}
