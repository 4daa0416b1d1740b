package health.reprieve.identity.web;

import health.reprieve.identity.domain.SignInToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.Optional;

/** The cookie that carries the token: not readable by scripts, sent to this site only. */
final class SignInCookie {

  private static final String NAME = SignInToken.COOKIE;

  private SignInCookie() {}

  static Optional<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Lives as long as the browser; over TLS it is sent over TLS only. */
  static NewCookie of(String token, HttpServletRequest request) {
    return base(token, request).build();
  }

  static NewCookie gone(HttpServletRequest request) {
    return base("", request).maxAge(0).build();
  }

  private static NewCookie.Builder base(String value, HttpServletRequest request) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure(overTls(request))
        .sameSite(NewCookie.SameSite.LAX);
  }

  /** TLS ends here or, by its own word, at the proxy before the application. */
  private static boolean overTls(HttpServletRequest request) {
    return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }
}
