package health.reprieve.scheduling.domain;

import health.reprieve.patients.domain.PatientId;

/** The clinic agreed to a visit that was asked for: from now on its patient is expected. */
public record AppointmentAccepted(AppointmentId appointment, PatientId patient)
    implements AppointmentChanged {}
