package health.reprieve.recall.domain;

import org.jspecify.annotations.Nullable;

/**
 * What clinicians decide about calling patients back.
 *
 * @param leadDays how many days before relief is likely to end the next infusion is suggested, 0 to
 *     60
 * @param trialSessions infusions without relief after which a clinician decides, 1 to 60; null for
 *     all that the course's protocol plans
 */
public record RecallTerms(int leadDays, @Nullable Integer trialSessions) {

  public static final int MOST_LEAD_DAYS = 60;
  public static final int MOST_TRIAL_SESSIONS = 60;

  /** Infusions after which a trial by this protocol is over. */
  public int trialOf(int plannedSessions) {
    return trialSessions == null ? plannedSessions : Math.min(trialSessions, plannedSessions);
  }
}
