package health.reprieve.scheduling;

import health.reprieve.patients.PatientView;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.VisitView;
import org.jspecify.annotations.Nullable;

/**
 * One appointment on the board, with what is shown of its patient, protocol and visit.
 *
 * @param visit from the arrival on; null before
 */
public record BoardEntry(
    AppointmentView appointment,
    PatientView patient,
    ProtocolView protocol,
    @Nullable VisitView visit) {}
