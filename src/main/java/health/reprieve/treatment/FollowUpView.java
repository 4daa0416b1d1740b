package health.reprieve.treatment;

import health.reprieve.measures.ScoreView;
import health.reprieve.treatment.domain.FollowUp;
import java.time.Instant;
import java.util.List;

/**
 * One follow-up of a course.
 *
 * @param due the instant that staff should ask for
 * @param answers that count for it
 */
public record FollowUpView(
    CourseView course,
    FollowUp followUp,
    Instant due,
    FollowUp.State state,
    List<ScoreView> answers) {}
