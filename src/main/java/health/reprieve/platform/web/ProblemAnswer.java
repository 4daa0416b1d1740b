package health.reprieve.platform.web;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import health.reprieve.platform.problem.Violation;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Refusals as RFC 9457 {@code application/problem+json}. */
public final class ProblemAnswer {

  private static final String TYPE = "application/problem+json";

  private ProblemAnswer() {}

  /** The HTTP status that a kind of refusal is answered with. */
  public static int status(Kind kind) {
    return switch (kind) {
      case INVALID -> 400;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case TOO_LARGE -> 413;
      case RULE_BROKEN -> 422;
      case TOO_OFTEN -> 429;
    };
  }

  static ResponseBuilder json(DomainProblem problem) {
    Map<String, Object> body =
        body(
            status(problem.kind()),
            problem.code(),
            problem.detail(),
            "urn:uuid:" + UUID.randomUUID());
    if (!problem.violations().isEmpty()) {
      body.put("violations", problem.violations().stream().map(ProblemAnswer::entry).toList());
    }
    body.putAll(problem.facts());
    return Response.status(status(problem.kind()))
        .type(TYPE)
        .header("Retry-After", problem.facts().get("waitSeconds"))
        .entity(body);
  }

  static ResponseBuilder json(int status, String code, String detail) {
    return json(status, code, detail, "urn:uuid:" + UUID.randomUUID());
  }

  static ResponseBuilder json(int status, String code, String detail, String instance) {
    return Response.status(status).type(TYPE).entity(body(status, code, detail, instance));
  }

  private static Map<String, Object> body(int status, String code, String detail, String instance) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", title(status));
    body.put("status", status);
    body.put("code", code);
    body.put("detail", detail);
    body.put("instance", instance);
    return body;
  }

  private static Map<String, String> entry(Violation violation) {
    return Map.of("field", violation.field(), "message", violation.message());
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null
        ? (status == 422 ? "Unprocessable Content" : "Refused")
        : known.getReasonPhrase();
  }
}
