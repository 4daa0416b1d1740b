package health.reprieve.recall.domain;

import java.util.UUID;

/** Names a signed decision after a trial. */
public record TrialDecisionId(UUID value) {

  public static TrialDecisionId of(UUID value) {
    return new TrialDecisionId(value);
  }
}
