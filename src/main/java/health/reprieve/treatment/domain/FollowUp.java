package health.reprieve.treatment.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * When staff ask again after a course: 24 h, 72 h, 7, 14 and 28 days after the end of its last
 * infusion. An answer counts for the follow-up in whose window it lies. The windows adjoin, and the
 * first takes every answer from the patient's leaving on.
 *
 * <p>The window of day 7 holds days 5 to 9, both ends included, because the report takes its change
 * of pain from there: the days are those of section 3.3 of the outcome definitions, which {@code
 * outcomes.domain.DaySevenChange} applies. The follow-ups of 72 hours and 14 days have what is left
 * on either side.
 */
public enum FollowUp {
  HOURS_24("24 hours", Duration.ofDays(1), Duration.ofHours(12), Duration.ofDays(2)),
  HOURS_72("72 hours", Duration.ofDays(3), Duration.ofDays(2), Duration.ofDays(5)),
  DAYS_7("7 days", Duration.ofDays(7), Duration.ofDays(5), Window.AFTER_DAY_9),
  DAYS_14("14 days", Duration.ofDays(14), Window.AFTER_DAY_9, Duration.ofDays(21)),
  DAYS_28("28 days", Duration.ofDays(28), Duration.ofDays(21), Duration.ofDays(42));

  private final String words;
  private final Duration due;
  private final Duration from;
  private final Duration until;

  FollowUp(String words, Duration due, Duration from, Duration until) {
    this.words = words;
    this.due = due;
    this.from = from;
    this.until = until;
  }

  /** The time since the last infusion as pages write it. */
  public String words() {
    return words;
  }

  /**
   * @param timeZero end of the course's last infusion
   */
  public Instant dueAfter(Instant timeZero) {
    return timeZero.plus(due);
  }

  /**
   * Whether an answer of this instant is this follow-up's.
   *
   * @param answer given after the patient left
   */
  public boolean holds(Instant timeZero, Instant answer) {
    Duration since = Duration.between(timeZero, answer);
    return (this == HOURS_24 || since.compareTo(from) >= 0) && since.compareTo(until) < 0;
  }

  /** How this follow-up stands while no answer is there; that of 24 hours is due from 12 on. */
  public State unanswered(Instant timeZero, Instant now) {
    if (now.isBefore(timeZero.plus(from))) {
      return State.COMING;
    }
    return now.isBefore(timeZero.plus(until)) ? State.DUE : State.MISSED;
  }

  private static final class Window {

    /** The first instant after day 9, which itself belongs to day 7. */
    static final Duration AFTER_DAY_9 = Duration.ofDays(9).plusNanos(1);
  }

  /** How a follow-up stands. */
  public enum State {
    COMING("coming"),
    DUE("due"),
    MISSED("missed"),
    GIVEN("given");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** The state as pages write it. */
    public String words() {
      return words;
    }
  }
}
