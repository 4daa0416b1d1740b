package health.reprieve.treatment;

import health.reprieve.treatment.domain.VisitRecord;
import java.time.Instant;

/**
 * What stood in a visit before a correction.
 *
 * @param correctedBy display name
 */
public record VisitCorrectionView(
    VisitRecord before, String reason, Instant correctedAt, String correctedBy) {}
