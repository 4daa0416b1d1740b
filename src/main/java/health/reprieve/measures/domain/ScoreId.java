package health.reprieve.measures.domain;

import java.util.UUID;

/** Names a score. */
public record ScoreId(UUID value) {

  public static ScoreId of(UUID value) {
    return new ScoreId(value);
  }
}
