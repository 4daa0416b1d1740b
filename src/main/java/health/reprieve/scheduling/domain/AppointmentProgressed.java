package health.reprieve.scheduling.domain;

import health.reprieve.patients.domain.PatientId;

/**
 * A visit went a step on and keeps its place: confirmed, arrived, in visit or done.
 *
 * @param to where it stands now
 */
public record AppointmentProgressed(
    AppointmentId appointment, PatientId patient, AppointmentStatus to)
    implements AppointmentChanged {}
