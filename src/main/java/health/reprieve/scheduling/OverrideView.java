package health.reprieve.scheduling;

import health.reprieve.patients.PatientView;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Rules of booking that somebody set aside for a visit.
 *
 * @param when the time for which they were set aside
 * @param status of the appointment now
 * @param by name of who set them aside
 * @param at when they were set aside
 * @param codes of the rules
 * @param words sentences that say what stood in the way
 */
public record OverrideView(
    UUID id,
    AppointmentId appointment,
    PatientView patient,
    String chairName,
    TimeRange when,
    AppointmentStatus status,
    String by,
    Instant at,
    String reason,
    List<String> codes,
    List<String> words) {}
