package health.reprieve.clinic.domain;

import java.util.UUID;

/** Names a site. */
public record SiteId(UUID value) {

  public static SiteId of(UUID value) {
    return new SiteId(value);
  }
}
