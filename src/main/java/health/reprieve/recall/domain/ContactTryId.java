package health.reprieve.recall.domain;

import java.util.UUID;

/** Names a try to reach a patient. */
public record ContactTryId(UUID value) {

  public static ContactTryId of(UUID value) {
    return new ContactTryId(value);
  }
}
