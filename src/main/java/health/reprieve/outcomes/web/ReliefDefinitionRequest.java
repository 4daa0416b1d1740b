package health.reprieve.outcomes.web;

import health.reprieve.outcomes.domain.MoodTerms;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.platform.web.Fields;
import java.math.BigDecimal;

/**
 * A change of the relief definition.
 *
 * @param version that the caller has read
 */
record ReliefDefinitionRequest(int version, ReliefTerms terms) {

  static ReliefDefinitionRequest read(Fields fields) {
    int version = fields.requiredInteger("version", 1, Integer.MAX_VALUE);
    int percent = fields.requiredInteger("reliefPercent", 1, ReliefTerms.MOST_PERCENT);
    int confirmations = fields.requiredInteger("confirmations", 1, ReliefTerms.MOST_CONFIRMATIONS);
    int onset = fields.requiredInteger("onsetHours", 1, ReliefTerms.MOST_ONSET_HOURS);
    BigDecimal minimum =
        fields.requiredDecimal(
            "minimumBaseline", ReliefTerms.LEAST_BASELINE, ReliefTerms.MOST_BASELINE);
    if (minimum.stripTrailingZeros().scale() > 1) {
      fields.violation("minimumBaseline", "One decimal at most.");
    }
    MoodTerms mood = mood(fields);
    int smallest = fields.requiredInteger("smallestCell", 1, ReliefTerms.LARGEST_CELL);
    int smallestExport = fields.requiredInteger("smallestExportCell", 1, ReliefTerms.LARGEST_CELL);
    if (smallestExport < smallest) {
      fields.violation("smallestExportCell", "Not fewer than on pages.");
    }
    fields.refuseIfAny();
    return new ReliefDefinitionRequest(
        version,
        new ReliefTerms(percent, confirmations, onset, minimum, smallest, smallestExport, mood));
  }

  private static MoodTerms mood(Fields fields) {
    return new MoodTerms(
        fields.requiredInteger("moodResponsePercent", 1, ReliefTerms.MOST_PERCENT),
        fields.requiredInteger("moodConfirmations", 1, ReliefTerms.MOST_CONFIRMATIONS),
        fields.requiredInteger(
            "moodWindowDays", MoodTerms.LEAST_WINDOW_DAYS, MoodTerms.MOST_WINDOW_DAYS));
  }
}
