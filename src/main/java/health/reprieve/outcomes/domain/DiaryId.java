package health.reprieve.outcomes.domain;

import java.util.UUID;

/** Names a diary. */
public record DiaryId(UUID value) {

  public static DiaryId of(UUID value) {
    return new DiaryId(value);
  }
}
