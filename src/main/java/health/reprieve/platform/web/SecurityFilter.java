package health.reprieve.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that another site's page sends in the user's name, and sets the security headers
 * of every answer. A browser says where a request comes from (Sec-Fetch-Site; on plain HTTP only
 * Origin). A request with the cookie that says neither is taken only where no form of a page could
 * have sent it: by its method, or by a body of a type that forms do not send.
 */
@WebFilter(value = "/*", asyncSupported = true)
public class SecurityFilter implements Filter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> NEVER_OF_A_FORM = Set.of("PUT", "PATCH", "DELETE");

  /** What bodies the API reads; forms send urlencoded, multipart or plain text. */
  private static final Set<String> API_BODIES = Set.of("application/json", "text/csv");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
          + " font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Override
  public void doFilter(
      ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) plainRequest;
    HttpServletResponse response = (HttpServletResponse) plainResponse;
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    if (!request.getRequestURI().startsWith("/static/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (!READING.contains(request.getMethod()) && !comesFromHere(request)) {
      refuse(request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean comesFromHere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    if (origin != null) {
      return host(origin).equals(request.getHeader("Host"));
    }
    return request.getHeader("Cookie") == null || noFormSends(request);
  }

  private static boolean noFormSends(HttpServletRequest request) {
    return NEVER_OF_A_FORM.contains(request.getMethod())
        || API_BODIES.contains(mediaType(request.getContentType()));
  }

  /** Without its parameters. */
  private static String mediaType(@Nullable String contentType) {
    return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static String detail(HttpServletRequest request) {
    return request.getHeader("Sec-Fetch-Site") == null && request.getHeader("Origin") == null
        ? "This change does not say where it comes from and was not made. A program sends JSON with"
            + " the content type application/json."
        : "This change was sent from another site's page and was not made. Open Reprieve itself and"
            + " repeat it there.";
  }

  private static String host(@Nullable String origin) {
    try {
      String authority = URI.create(String.valueOf(origin)).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException notAnOrigin) {
      return "";
    }
  }

  /** A page for who looks at pages, and problem+json for programs. */
  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String detail = detail(request);
    boolean page =
        String.valueOf(request.getHeader("Accept")).contains("text/html")
            && !request.getRequestURI().startsWith("/api/");
    byte[] body =
        (page ? Pages.templates().platformProblem(detail, null).render() : json(detail))
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(403);
    response.setContentType(page ? PageWriter.HTML : "application/problem+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String json(String detail) {
    return """
        {"type":"about:blank","title":"Forbidden","status":403,"code":"cross-site",\
        "detail":"%s",\
        "instance":"urn:uuid:%s"}
        """
        .formatted(detail, UUID.randomUUID());
  }
}
