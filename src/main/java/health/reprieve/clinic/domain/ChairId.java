package health.reprieve.clinic.domain;

import java.util.UUID;

/** Names a chair. */
public record ChairId(UUID value) {

  public static ChairId of(UUID value) {
    return new ChairId(value);
  }
}
