package health.reprieve.scheduling.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;

/**
 * A visit was given up and its chair is free again.
 *
 * @param freed the time its chair was held
 */
public record AppointmentCancelled(AppointmentId appointment, PatientId patient, TimeRange freed)
    implements AppointmentChanged {}
