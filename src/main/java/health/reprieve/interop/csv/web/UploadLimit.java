package health.reprieve.interop.csv.web;

import health.reprieve.interop.csv.domain.FileTooLarge;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that is too large: by the length it announces before any of it is read, or else as
 * soon as more than that has come.
 */
@Provider
@UploadLimited
public class UploadLimit implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (announced(request.getHeaderString(HttpHeaders.CONTENT_LENGTH)) > FileTooLarge.MOST_BYTES) {
      throw new FileTooLarge();
    }
    request.setEntityStream(new Counted(request.getEntityStream()));
  }

  private static long announced(@Nullable String length) {
    return length == null ? 0 : Long.parseLong(length);
  }

  /** Reads no further than the limit. */
  private static final class Counted extends FilterInputStream {

    private long read;

    private Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int many = super.read(bytes, from, length);
      count(Math.max(many, 0));
      return many;
    }

    private void count(int more) {
      read += more;
      if (read > FileTooLarge.MOST_BYTES) {
        throw new FileTooLarge();
      }
    }
  }
}
