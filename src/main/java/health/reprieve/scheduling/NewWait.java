package health.reprieve.scheduling;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.scheduling.BookingOrder.CourseChoice;
import health.reprieve.scheduling.domain.Wishes;
import java.util.Set;

/**
 * Somebody who is to be put on the wait list.
 *
 * @param features that the chair must have, besides what the protocol needs
 * @param noticeHours how long before a visit the patient has to know, 0 to 336
 */
public record NewWait(
    PatientId patient,
    CourseChoice course,
    Wishes wishes,
    Set<ChairFeature> features,
    int noticeHours) {}
