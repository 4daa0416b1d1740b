package health.reprieve.outcomes;

import health.reprieve.outcomes.domain.CourseDays;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.outcomes.domain.ReliefDefinitionVersion;
import health.reprieve.outcomes.domain.ReliefTerms;
import java.time.Instant;

/**
 * A version of the relief definition.
 *
 * @param version counting up from 1
 * @param terms what was decided
 * @param inForceSince when it replaced the version before
 * @param approvedBy the clinician who decided it, in words
 */
public record ReliefDefinitionView(
    int version, ReliefTerms terms, Instant inForceSince, String approvedBy) {

  /** What relief is, as every report prints it: the beginning of the sentence. */
  public String relief() {
    return "Relief = at least %d %% below the patient’s own baseline,"
        .formatted(terms.reliefPercent());
  }

  /** The rest: baseline and its minimum, window, what confirms a loss, and the version. */
  public String rules() {
    return "the mean of the daily “average pain in the last 24 hours” over the 7 days before the course (4 answers or more; else what was asked in the clinic before the start). A baseline under %s is not assessed. Relief must begin within %s, and is lost at the first %s above that line. Days count from the end of the last infusion. Assessed outside the clinic, never in the chair. %s"
        .formatted(
            terms.minimumBaseline().toPlainString(),
            terms.onsetWords(),
            terms.confirmations() == 1
                ? "answer"
                : "of %d answers in a row".formatted(terms.confirmations()),
            approval());
  }

  /** What a response is where mood is told on the PHQ-9: the beginning of the sentence. */
  public String response() {
    return "Response = a PHQ-9 total at least %d %% below the patient’s own before the course,"
        .formatted(terms.mood().responsePercent());
  }

  /** The rest: who is not judged, window, what confirms a loss, and the version. */
  public String responseRules() {
    return "that of the last sheet in the %d days before it. Who was under %d before is not judged. A response must begin on one of days %d to %d after the last infusion, and is lost at the first %s above that line. %s"
        .formatted(
            CourseDays.MOOD_DAYS_BEFORE,
            MoodTotals.REMISSION_BELOW,
            CourseDays.MOOD_FIRST_DAY,
            terms.mood().windowDays(),
            terms.mood().confirmations() == 1
                ? "sheet"
                : "of %d sheets in a row".formatted(terms.mood().confirmations()),
            approval());
  }

  /** Which version it is and who decided it. */
  public String approval() {
    return "Definition %d, approved by: %s.".formatted(version, approvedBy);
  }

  static ReliefDefinitionView of(ReliefDefinitionVersion definition) {
    return new ReliefDefinitionView(
        definition.version(),
        definition.terms(),
        definition.inForceSince(),
        definition.approvedBy());
  }
}
