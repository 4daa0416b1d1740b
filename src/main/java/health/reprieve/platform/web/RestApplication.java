package health.reprieve.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources: pages at the root, JSON under {@code /api}. */
@ApplicationPath("/")
public class RestApplication extends Application {}
