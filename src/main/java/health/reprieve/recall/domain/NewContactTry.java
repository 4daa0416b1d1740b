package health.reprieve.recall.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.problem.Violations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A try to reach a patient as somebody tells it.
 *
 * @param triedAt null for right now
 * @param note without clinical content, up to {@link #LONGEST_NOTE} characters
 * @param callAgainOn local day until which the patient rests on the lists; null for none
 */
public record NewContactTry(
    PatientId patient,
    ContactReason reason,
    @Nullable Instant triedAt,
    ContactWay way,
    ContactOutcome outcome,
    @Nullable String note,
    @Nullable LocalDate callAgainOn) {

  public static final int LONGEST_NOTE = 200;

  /** Longest time for which a patient may rest on the lists, in days. */
  public static final int MOST_DAYS_AHEAD = 90;

  /** A try longer ago than this, in days, tells the lists nothing. */
  public static final int MOST_DAYS_AGO = 90;

  /**
   * Refuses a try that is still to come or long ago, and a day on which nobody can call again.
   *
   * @param today local day of the clinic
   * @throws health.reprieve.platform.problem.InvalidRequest naming {@code triedAt} or {@code
   *     callAgainOn}
   */
  public void refuseUnlessSound(Instant now, LocalDate today) {
    Violations violations = new Violations();
    if (triedAt != null && triedAt.isAfter(now)) {
      violations.add("triedAt", "Not later than now: only tries that were made are recorded.");
    }
    if (triedAt != null && triedAt.isBefore(now.minus(Duration.ofDays(MOST_DAYS_AGO)))) {
      violations.add("triedAt", "At most %d days ago.".formatted(MOST_DAYS_AGO));
    }
    if (callAgainOn != null
        && (!callAgainOn.isAfter(today) || callAgainOn.isAfter(today.plusDays(MOST_DAYS_AHEAD)))) {
      violations.add(
          "callAgainOn",
          "A day from tomorrow on, at most %d days ahead.".formatted(MOST_DAYS_AHEAD));
    }
    violations.refuseIfAny();
  }
}
