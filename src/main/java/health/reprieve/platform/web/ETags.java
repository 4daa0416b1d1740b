package health.reprieve.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Gives each answer that has a version that version as ETag, to be sent back as If-Match. */
@Provider
public class ETags implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Versioned answer) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + answer.version() + "\"");
    }
  }
}
