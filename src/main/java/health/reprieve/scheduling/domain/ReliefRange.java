package health.reprieve.scheduling.domain;

import java.time.LocalDate;

/**
 * Between which local days relief of one who waits, or for mood a response on the PHQ-9, ended or
 * is likely to end. No score.
 *
 * @param from first of them
 * @param to last of them, not before {@code from}
 */
public record ReliefRange(LocalDate from, LocalDate to) {

  public ReliefRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("Relief ends after it began to");
    }
  }
}
