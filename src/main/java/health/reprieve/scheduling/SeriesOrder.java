package health.reprieve.scheduling;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.scheduling.BookingOrder.CourseChoice;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.SeriesScope;
import health.reprieve.scheduling.domain.Wishes;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions somebody wants to plan, and when they would suit.
 *
 * @param appointment the session that the scope begins with; null for the rest of the course
 * @param from first day for the first of them, null for as soon as possible
 * @param latest last day for the first of them, null for two weeks later or the protocol's limit
 * @param features that their chairs must have, besides what the protocol and booked sessions need
 */
public record SeriesOrder(
    PatientId patient,
    CourseChoice course,
    SeriesScope scope,
    @Nullable AppointmentId appointment,
    @Nullable LocalDate from,
    @Nullable LocalDate latest,
    Wishes wishes,
    Set<ChairFeature> features) {}
