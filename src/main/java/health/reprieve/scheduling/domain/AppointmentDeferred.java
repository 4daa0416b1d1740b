package health.reprieve.scheduling.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;

/**
 * A visit was put off, for medical reasons for example, without a new time; its chair is free
 * again.
 *
 * @param freed the time its chair was held
 */
public record AppointmentDeferred(AppointmentId appointment, PatientId patient, TimeRange freed)
    implements AppointmentChanged {}
