package health.reprieve.platform.web;

import jakarta.json.JsonException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that is JSON of another shape than the resource reads, such as an array for an
 * object; the server itself would hand it over and fail.
 */
@Provider
public class WholeBody implements ReaderInterceptor {

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    if (body != null && !context.getType().isPrimitive() && !context.getType().isInstance(body)) {
      throw new JsonException("expected " + context.getType().getSimpleName());
    }
    return body;
  }
}
