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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that another site's page sends in the user's name, and sets the security headers
 * of every answer. A browser says where a request comes from (Sec-Fetch-Site; on plain HTTP only
 * Origin); a program without a cookie need not.
 */
@WebFilter(value = "/*", asyncSupported = true)
public class SecurityFilter implements Filter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
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
      refuse(response);
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
    return request.getHeader("Cookie") == null;
  }

  private static String host(@Nullable String origin) {
    try {
      String authority = URI.create(String.valueOf(origin)).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException notAnOrigin) {
      return "";
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    byte[] body =
        """
        {"type":"about:blank","title":"Forbidden","status":403,"code":"cross-site",\
        "detail":"This change was sent from another site's page and was not made. Open Reprieve itself and repeat it there.",\
        "instance":"urn:uuid:%s"}
        """
            .formatted(UUID.randomUUID())
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(403);
    response.setContentType("application/problem+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
