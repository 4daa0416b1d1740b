package health.reprieve.measures.domain;

import java.util.UUID;

/** Names a task. */
public record TaskId(UUID value) {

  public static TaskId of(UUID value) {
    return new TaskId(value);
  }
}
