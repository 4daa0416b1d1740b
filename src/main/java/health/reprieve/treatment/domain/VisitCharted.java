package health.reprieve.treatment.domain;

import health.reprieve.patients.domain.PatientId;

/**
 * What is written down of a visit of this patient changed: a step, all at once, or a correction.
 */
public record VisitCharted(PatientId patient) {}
