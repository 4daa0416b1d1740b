package health.reprieve.scheduling.domain;

import health.reprieve.patients.domain.PatientId;

/** Somebody was put on the wait list. Whoever knows when their relief ends says so at once. */
public record PatientWaits(PatientId patient) {}
