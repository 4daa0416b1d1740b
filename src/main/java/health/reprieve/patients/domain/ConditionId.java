package health.reprieve.patients.domain;

import java.util.UUID;

/** Names one condition of one patient. */
public record ConditionId(UUID value) {

  public static ConditionId of(UUID value) {
    return new ConditionId(value);
  }
}
