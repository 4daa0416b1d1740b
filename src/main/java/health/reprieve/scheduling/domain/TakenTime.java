package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * A chair and a patient that a live appointment holds for a time.
 *
 * @param appointment null where it is not booked yet but counts as if it were
 */
public record TakenTime(
    @Nullable AppointmentId appointment, ChairId chair, PatientId patient, TimeRange time) {}
