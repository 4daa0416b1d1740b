package health.reprieve.outcomes;

import health.reprieve.outcomes.domain.Undelivered;
import health.reprieve.patients.PatientView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient who does not answer the diary, or whom its questions do not reach; no scores.
 *
 * @param lastAnswer to the diary, local day; null where there never was one
 * @param unanswered questions delivered since they were heard last, by the diary or otherwise
 * @param lastAsked local day of the last of them; null where there was none
 * @param undelivered local day of the last question, where it could not be delivered; else null
 * @param why the reason for that; null where the last question was delivered
 */
public record SilentDiaryView(
    PatientView patient,
    @Nullable LocalDate lastAnswer,
    int unanswered,
    @Nullable LocalDate lastAsked,
    @Nullable LocalDate undelivered,
    @Nullable Undelivered why) {}
