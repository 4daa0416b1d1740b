package health.reprieve.patients;

import health.reprieve.patients.domain.MedicationReviewId;
import health.reprieve.patients.domain.ToldMedication;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A medication review.
 *
 * @param mmePerDay opioids together, in morphine milligram equivalents a day; null where an intake
 *     of before left it open
 * @param recordedBy display name; empty where it was taken over from an intake of before
 * @param reason why it replaced another one; null for one that did not
 * @param replaced what stood in its place before, latest first
 * @param version to be given back with a correction
 */
public record MedicationReviewView(
    MedicationReviewId id,
    ToldMedication told,
    @Nullable BigDecimal mmePerDay,
    Instant recordedAt,
    String recordedBy,
    @Nullable String reason,
    List<MedicationReviewView> replaced,
    int version) {}
