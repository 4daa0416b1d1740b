package health.reprieve.outcomes;

import health.reprieve.patients.PatientView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient who does not answer the diary; no scores.
 *
 * @param lastAnswer local day; null where there never was one
 * @param unanswered questions since then
 * @param lastAsked local day
 */
public record SilentDiaryView(
    PatientView patient, @Nullable LocalDate lastAnswer, int unanswered, LocalDate lastAsked) {}
