package health.reprieve.outcomes;

import health.reprieve.measures.ScoreView;
import health.reprieve.measures.SheetView;
import health.reprieve.outcomes.domain.Compared;
import health.reprieve.outcomes.domain.Undelivered;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a diary as the clinic reads it. What was asked beside an answer that was set aside
 * stays as the patient gave it.
 *
 * @param day of the patient's clock
 * @param askedAt null where no question was delivered
 * @param undelivered why the question reached nobody; null where nothing says so
 * @param answeredAt null where no answer counts
 * @param score the pain, also where it was set aside; null where none was given
 * @param sheet the questionnaire in place of pain, the same way
 * @param impression the impression of change, the same way
 * @param sleep 0 very bad to 10 very good
 * @param rescueDoses of rescue medication; 10 means 10 or more
 */
public record DiaryDayView(
    LocalDate day,
    @Nullable Instant askedAt,
    @Nullable Undelivered undelivered,
    @Nullable Instant answeredAt,
    @Nullable ScoreView score,
    @Nullable SheetView sheet,
    @Nullable SheetView impression,
    @Nullable Compared compared,
    @Nullable Integer sleep,
    @Nullable Integer rescueDoses) {

  /** What became of the question. */
  public enum State {
    ANSWERED,
    SET_ASIDE,
    UNANSWERED,
    UNDELIVERED,
    /** Answers beside the question only, by the link of another day. */
    NOT_ASKED
  }

  public State state() {
    if (answeredAt != null) {
      return State.ANSWERED;
    }
    if (score != null || sheet != null) {
      return State.SET_ASIDE;
    }
    if (askedAt != null) {
      return State.UNANSWERED;
    }
    return undelivered == null ? State.NOT_ASKED : State.UNDELIVERED;
  }
}
