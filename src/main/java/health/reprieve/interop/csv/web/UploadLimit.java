package health.reprieve.interop.csv.web;

import health.reprieve.interop.csv.domain.FileTooLarge;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that is too large: by the length it announces before any of it is read, or else as
 * soon as more than that has come. It is read whole before a form is taken apart: the server would
 * leave what it had of a refused one in a file.
 */
@Provider
@UploadLimited
public class UploadLimit implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (announced(request.getHeaderString(HttpHeaders.CONTENT_LENGTH)) > FileTooLarge.MOST_BYTES) {
      throw new FileTooLarge();
    }
    byte[] body = request.getEntityStream().readNBytes(FileTooLarge.MOST_BYTES + 1);
    if (body.length > FileTooLarge.MOST_BYTES) {
      throw new FileTooLarge();
    }
    request.setEntityStream(new ByteArrayInputStream(body));
  }

  private static long announced(@Nullable String length) {
    return length == null ? 0 : Long.parseLong(length);
  }
}
