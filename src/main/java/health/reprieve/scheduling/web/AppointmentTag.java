package health.reprieve.scheduling.web;

import health.reprieve.platform.web.IfMatch;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Gives each answer that is an appointment its version as ETag, to be sent back as If-Match. */
@Provider
public class AppointmentTag implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof AppointmentJson appointment) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, IfMatch.tag(appointment.version()));
    }
  }
}
