package health.reprieve.recall;

import health.reprieve.recall.domain.ContactOutcome;
import health.reprieve.recall.domain.ContactReason;
import health.reprieve.recall.domain.ContactTry;
import health.reprieve.recall.domain.ContactTryId;
import health.reprieve.recall.domain.ContactWay;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A try to reach a patient.
 *
 * @param by name of who recorded it
 */
public record ContactTryView(
    ContactTryId id,
    ContactReason reason,
    Instant triedAt,
    ContactWay way,
    ContactOutcome outcome,
    @Nullable String note,
    @Nullable LocalDate callAgainOn,
    String by) {

  static ContactTryView of(ContactTry one) {
    return new ContactTryView(
        one.id(),
        one.reason(),
        one.triedAt(),
        one.way(),
        one.outcome(),
        one.note(),
        one.callAgainOn(),
        one.recordedByName());
  }
}
