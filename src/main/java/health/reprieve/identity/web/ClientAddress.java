package health.reprieve.identity.web;

import health.reprieve.identity.domain.CallerAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where a request comes from. */
final class ClientAddress {

  private static final boolean BEHIND_PROXY =
      ConfigProvider.getConfig()
          .getOptionalValue("reprieve.behind.proxy", Boolean.class)
          .orElse(false);

  private ClientAddress() {}

  /**
   * The other end of the connection; behind a proxy, whom the proxy itself saw there, which is the
   * last address it names. The addresses before it are the caller's own word.
   */
  static CallerAddress of(HttpServletRequest request) {
    String forwarded = request.getHeader("X-Forwarded-For");
    if (!BEHIND_PROXY || forwarded == null) {
      return CallerAddress.of(request.getRemoteAddr());
    }
    return CallerAddress.of(forwarded.substring(forwarded.lastIndexOf(',') + 1));
  }
}
