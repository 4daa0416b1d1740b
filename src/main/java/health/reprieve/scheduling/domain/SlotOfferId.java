package health.reprieve.scheduling.domain;

import java.util.UUID;

/** Names an offer of a freed time; the appointment that comes of it has the same id. */
public record SlotOfferId(UUID value) {

  public static SlotOfferId of(UUID value) {
    return new SlotOfferId(value);
  }
}
