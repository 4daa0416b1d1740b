package health.reprieve.scheduling.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;

/**
 * A patient did not come and the chair is free again.
 *
 * @param freed the time its chair was held
 */
public record AppointmentMissed(AppointmentId appointment, PatientId patient, TimeRange freed)
    implements AppointmentChanged {}
