package health.reprieve.outcomes;

import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.outcomes.domain.DiaryId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.treatment.domain.CourseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The diary of one course as the clinic reads it.
 *
 * @param condition its name
 * @param courseNumber among the patient's courses for the condition, from 1
 * @param instrument asked in place of pain; null for pain
 * @param stoppedAt when the patient stopped the questions; null while they go on
 * @param next when the next question goes out; null where none is planned
 * @param days on which something was asked, could not be delivered or was answered, latest first
 */
public record CourseDiaryView(
    DiaryId id,
    CourseId course,
    ReportGroupCode reportGroup,
    String condition,
    int courseNumber,
    @Nullable InstrumentCode instrument,
    State state,
    @Nullable Instant stoppedAt,
    @Nullable Instant next,
    List<DiaryDayView> days) {

  /** How the diary stands. */
  public enum State {
    RUNNING,
    STOPPED,
    /** All questions after the last infusion were asked, or the next course asks in its place. */
    FINISHED,
    /** Nothing is planned, and no infusion has been given yet. */
    WAITING
  }
}
