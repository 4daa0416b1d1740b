package health.reprieve.scheduling.domain;

import java.util.UUID;

/** Names an entry of the wait list. */
public record WaitEntryId(UUID value) {

  public static WaitEntryId of(UUID value) {
    return new WaitEntryId(value);
  }
}
