package health.reprieve.platform.web;

import health.reprieve.platform.problem.DomainProblem;
import jakarta.annotation.Priority;
import jakarta.json.JsonException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers every failure: problem+json under {@code /api}, a message in place for htmx, a page
 * otherwise. What is nothing to open under a patient's link leads back to the link's page. What is
 * not a refusal is logged with an id, and only the id is told.
 */
@Provider
@Priority(1)
public class ProblemMapper implements ExceptionMapper<Exception> {

  /** The page of a patient's link, and what lies under it. */
  private static final Pattern LINK = Pattern.compile("/?([dvo]/[^/]+)(/.*)?");

  private static final Set<Integer> NOTHING_TO_OPEN = Set.of(404, 405);

  @Context private UriInfo uri;

  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(Exception failure) {
    DomainProblem refusal = find(failure, DomainProblem.class);
    if (refusal != null) {
      return isApi()
          ? ProblemAnswer.json(refusal).build()
          : page(ProblemAnswer.status(refusal.kind()), refusal.detail(), null);
    }
    if (find(failure, OptimisticLockException.class) != null) {
      return answer(
          412,
          "stale",
          "Somebody else changed this meanwhile. Load it again, then repeat your change.");
    }
    if (failure instanceof WebApplicationException web) {
      return ofHttp(web);
    }
    if (failure instanceof ProcessingException || find(failure, JsonException.class) != null) {
      return answer(
          400,
          "unreadable",
          "The request's body is not a readable JSON object. Check it and send it again.");
    }
    return unexpected(failure);
  }

  private Response ofHttp(WebApplicationException web) {
    int status = web.getResponse().getStatus();
    if (status >= 500) {
      return unexpected(web);
    }
    if (status < 400) {
      return web.getResponse();
    }
    Matcher link = LINK.matcher(uri.getPath(false));
    if (NOTHING_TO_OPEN.contains(status) && link.matches()) {
      return Pages.seeOther("/" + link.group(1));
    }
    boolean unreadable = status == 400 && find(web, JsonException.class) != null;
    String detail =
        web instanceof NotFoundException
            ? "There is nothing at this address. Check it or go back."
            : unreadable
                ? "The request's body is not a readable JSON object. Check it and send it again."
                : "The request cannot be answered as sent: "
                    + web.getResponse().getStatusInfo().getReasonPhrase()
                    + ".";
    return answer(status, unreadable ? "unreadable" : "http-" + status, detail);
  }

  private Response unexpected(Exception failure) {
    String reference = FailureLog.write(failure);
    String detail =
        "This could not be done, and nothing was changed. Try again; if it happens again, report"
            + " the reference.";
    return isApi()
        ? ProblemAnswer.json(500, "unexpected", detail, reference).build()
        : page(500, detail, reference);
  }

  private Response answer(int status, String code, String detail) {
    return isApi() ? ProblemAnswer.json(status, code, detail).build() : page(status, detail, null);
  }

  private Response page(int status, String detail, @Nullable String reference) {
    if (headers.getHeaderString("HX-Request") != null) {
      return Response.status(status)
          .header("HX-Retarget", "#message")
          .header("HX-Reswap", "innerHTML")
          .type(PageWriter.HTML)
          .entity(Pages.templates().platformMessage(detail, reference))
          .build();
    }
    return Response.status(status)
        .type(PageWriter.HTML)
        .entity(Pages.templates().platformProblem(detail, reference))
        .build();
  }

  private boolean isApi() {
    return uri.getPath().startsWith("api/") || uri.getPath().startsWith("/api/");
  }

  private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
