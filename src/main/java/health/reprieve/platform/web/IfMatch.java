package health.reprieve.platform.web;

import health.reprieve.platform.problem.InvalidRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the version that If-Match names into the body, as its field {@code version}: a change is
 * compared with what stands in one way, whichever of the two names it. Where nothing is compared,
 * the header is refused, not passed over: here if no body is read, else by {@link
 * Fields#refuseIfAny()}.
 */
@Provider
public class IfMatch implements ContainerRequestFilter, ReaderInterceptor {

  static final String VERSION = "version";

  /** Marks a body whose version came by the header. */
  static final String BY_HEADER = HttpHeaders.IF_MATCH;

  /** Why the header is refused where nothing is compared. */
  static final String NOT_COMPARED = "This change is compared with no version. Send it without.";

  private static final Pattern STRONG = Pattern.compile("\"([^\"]*)\"");

  /** What {@link ETags} writes between the quotes. */
  private static final Pattern OURS = Pattern.compile("0|[1-9]\\d{0,8}");

  /** Stands nowhere: a tag that is none of ours is stale. */
  private static final String NONE = String.valueOf(Integer.MAX_VALUE);

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Context private ResourceInfo resource;

  /** The header alone is enough: then a missing body is one without fields. */
  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getHeaderString(HttpHeaders.IF_MATCH) == null
        || READING.contains(request.getMethod())) {
      return;
    }
    if (!List.of(resource.getResourceMethod().getParameterTypes()).contains(JsonObject.class)) {
      throw refused(NOT_COMPARED);
    }
    if (!request.hasEntity()) {
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
      request.setEntityStream(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    List<String> tags = context.getHeaders().get(HttpHeaders.IF_MATCH);
    return tags != null && body instanceof JsonObject json
        ? naming(json, version(String.join(", ", tags)))
        : body;
  }

  private static String version(String header) {
    Matcher tag = STRONG.matcher(header.strip());
    if (!tag.matches()) {
      throw refused("One ETag as it was read, such as \"3\": not *, no list, no weak one.");
    }
    return OURS.matcher(tag.group(1)).matches() ? tag.group(1) : NONE;
  }

  private static JsonObject naming(JsonObject body, String version) {
    JsonValue said = body.getOrDefault(VERSION, JsonValue.NULL);
    String other = said instanceof JsonString text ? text.getString() : said.toString();
    if (said != JsonValue.NULL && !other.strip().equals(version)) {
      throw refused("Another version than in the body. Send one of the two, as it was read.");
    }
    return Json.createObjectBuilder(body)
        .add(VERSION, Integer.parseInt(version))
        .add(BY_HEADER, true)
        .build();
  }

  private static InvalidRequest refused(String why) {
    return new InvalidRequest(HttpHeaders.IF_MATCH, why);
  }
}
