package health.reprieve.recall;

import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.patients.PatientView;
import health.reprieve.treatment.domain.CourseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trial that is over without relief, for a clinician to decide on.
 *
 * @param condition name of what was infused for
 * @param given infusions of the course
 * @param planned infusions that make a trial
 * @param ended end of the latest infusion
 * @param answers that count within the time in which relief must begin and after it; null where the
 *     condition is reported on the PHQ-9
 * @param mood totals of the PHQ-9 without a response; null where the condition is reported on pain
 * @param definition of relief, by which there was none
 * @param before the latest decision on an earlier stage of this course; null where there is none
 */
public record TrialReviewView(
    PatientView patient,
    CourseId course,
    String condition,
    String protocolName,
    int given,
    int planned,
    Instant ended,
    @Nullable Integer answers,
    @Nullable MoodTotals mood,
    ReliefDefinitionView definition,
    @Nullable TrialDecisionView before) {}
