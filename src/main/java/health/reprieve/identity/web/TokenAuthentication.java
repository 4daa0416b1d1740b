package health.reprieve.identity.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.identity.SigningIn;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.SignInToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises the caller of each request by the token in the cookie; there is no container session.
 * Who may enter what is decided later, by the resource.
 */
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {

  private final SigningIn signingIn;
  private final CurrentStaff current;

  @Inject
  TokenAuthentication(SigningIn signingIn, CurrentStaff current) {
    this.signingIn = signingIn;
    this.current = current;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext message) {
    if (request.getRequestURI().startsWith("/static/")) {
      return message.doNothing();
    }
    Optional<StaffView> staff =
        SignInCookie.read(request).map(SignInToken::of).flatMap(signingIn::recognise);
    if (staff.isEmpty()) {
      return message.doNothing();
    }
    current.is(staff.get());
    return message.notifyContainerAboutLogin(
        staff.get().username(), Set.of(staff.get().role().name()));
  }
}
