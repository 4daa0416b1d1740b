package health.reprieve.scheduling.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;

/**
 * A visit was put to another time or into another chair.
 *
 * @param from the time its chair was held
 * @param to the time its chair is held now; the same as before where only the chair changed
 */
public record AppointmentMoved(
    AppointmentId appointment, PatientId patient, TimeRange from, TimeRange to)
    implements AppointmentChanged {}
