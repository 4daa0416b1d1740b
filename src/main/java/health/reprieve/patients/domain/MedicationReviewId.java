package health.reprieve.patients.domain;

import java.util.UUID;

/** Names a medication review. */
public record MedicationReviewId(UUID value) {

  public static MedicationReviewId of(UUID value) {
    return new MedicationReviewId(value);
  }
}
