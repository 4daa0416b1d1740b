package health.reprieve.treatment.domain;

import java.util.UUID;

/** Names a visit. */
public record VisitId(UUID value) {

  public static VisitId of(UUID value) {
    return new VisitId(value);
  }
}
