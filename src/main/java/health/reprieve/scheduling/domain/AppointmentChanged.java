package health.reprieve.scheduling.domain;

import health.reprieve.patients.domain.PatientId;

/**
 * Something happened to an appointment. Told inside the transaction that changes it, after its row,
 * its claims and the nurse load stand: an observer that fails undoes the change.
 */
public sealed interface AppointmentChanged
    permits AppointmentBooked,
        AppointmentMoved,
        AppointmentAccepted,
        AppointmentProgressed,
        AppointmentCancelled,
        AppointmentMissed,
        AppointmentDeferred,
        AppointmentEndedEarly {

  AppointmentId appointment();

  PatientId patient();
}
