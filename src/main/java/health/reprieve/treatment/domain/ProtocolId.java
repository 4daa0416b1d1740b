package health.reprieve.treatment.domain;

import java.util.UUID;

/** Names a protocol. */
public record ProtocolId(UUID value) {

  public static ProtocolId of(UUID value) {
    return new ProtocolId(value);
  }
}
