package health.reprieve.identity.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.identity.SigningIn;
import health.reprieve.identity.domain.SignInRefused;
import health.reprieve.identity.domain.SignInToken;
import health.reprieve.identity.domain.TooManyTries;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;

/** Sign-in and sign-out as pages. */
@Path("")
@PermitAll
@RequestScoped
@Produces(PageWriter.HTML)
public class SignInPages {

  private final SigningIn signingIn;

  @Context private HttpServletRequest request;

  @Inject
  SignInPages(SigningIn signingIn) {
    this.signingIn = signingIn;
  }

  @GET
  public Response start() {
    return Pages.seeOther("/board");
  }

  @GET
  @Path("sign-in")
  public JteModel ask(@DefaultValue("/board") @QueryParam("next") String next) {
    return Pages.templates().identitySignIn("", local(next), "");
  }

  @POST
  @Path("sign-in")
  public Response signIn(
      @DefaultValue("") @FormParam("username") String username,
      @DefaultValue("") @FormParam("password") String password,
      @DefaultValue("/board") @FormParam("next") String next) {
    try {
      SignInToken token = signingIn.signIn(username, password, ClientAddress.of(request));
      return Response.seeOther(URI.create(local(next)))
          .cookie(SignInCookie.of(token.text(), request))
          .build();
    } catch (SignInRefused | TooManyTries refused) {
      return Pages.refused(
          ProblemAnswer.status(refused.kind()),
          Pages.templates().identitySignIn(username, local(next), refused.detail()));
    }
  }

  @POST
  @Path("sign-out")
  public Response signOut() {
    SignInCookie.read(request).map(SignInToken::of).ifPresent(signingIn::signOut);
    return Response.seeOther(URI.create("/sign-in")).cookie(SignInCookie.gone(request)).build();
  }

  /**
   * Only an address of this site is followed after signing in; anything else leads to the board.
   */
  private static String local(String next) {
    boolean ours = next.startsWith("/") && !next.startsWith("//") && !next.contains("\\");
    return ours && isAddress(next) ? next : "/board";
  }

  private static boolean isAddress(String text) {
    try {
      return !new URI(text).isAbsolute();
    } catch (URISyntaxException notOne) {
      return false;
    }
  }
}
