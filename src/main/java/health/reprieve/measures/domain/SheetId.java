package health.reprieve.measures.domain;

import java.util.UUID;

/** Names a sheet that was filled in. */
public record SheetId(UUID value) {

  public static SheetId of(UUID value) {
    return new SheetId(value);
  }
}
