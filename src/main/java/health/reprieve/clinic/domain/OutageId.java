package health.reprieve.clinic.domain;

import java.util.UUID;

/** Names a time at which a chair is out of service. */
public record OutageId(UUID value) {

  public static OutageId of(UUID value) {
    return new OutageId(value);
  }
}
