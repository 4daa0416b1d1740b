package health.reprieve.scheduling.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;

/**
 * A visit was booked.
 *
 * @param when the time its chair is held
 */
public record AppointmentBooked(AppointmentId appointment, PatientId patient, TimeRange when)
    implements AppointmentChanged {}
