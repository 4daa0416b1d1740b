package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;

/** A chair and a patient that a live appointment holds for a time. */
public record TakenTime(ChairId chair, PatientId patient, TimeRange time) {}
