package health.reprieve.scheduling.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;

/**
 * The patient left before the planned end; chair and nurses are free for the rest of the time.
 *
 * @param freed the rest of the planned time, from a quarter hour on
 */
public record AppointmentEndedEarly(AppointmentId appointment, PatientId patient, TimeRange freed)
    implements AppointmentChanged {}
