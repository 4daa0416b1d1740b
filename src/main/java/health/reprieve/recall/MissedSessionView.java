package health.reprieve.recall;

import health.reprieve.patients.PatientView;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.CourseId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient whose course stands still because a session was missed, put off or left without an
 * infusion; no scores.
 *
 * @param missedAt when that session was to start
 * @param status no-show, deferred, or done without an infusion
 * @param left infusions of the course that are still to be given
 * @param latest last local day on which the next may follow the one before; null before the first
 * @param tooLate whether that day has passed, so that the protocol calls for a restart
 */
public record MissedSessionView(
    PatientView patient,
    CourseId course,
    ProtocolView protocol,
    Instant missedAt,
    AppointmentStatus status,
    int left,
    @Nullable LocalDate latest,
    boolean tooLate,
    ContactStandView contact) {}
