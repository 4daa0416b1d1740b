package health.reprieve.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** All resources: pages at the root, JSON under {@code /api}. */
@ApplicationPath("/")
public class RestApplication extends Application {

  /**
   * Addresses in answers stay relative, so that they are right behind a proxy that ends TLS; the
   * contract is the one of {@code /openapi} alone.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.headers.location.relative.resolution.disabled", true,
        "jersey.config.server.wadl.disableWadl", true);
  }
}
