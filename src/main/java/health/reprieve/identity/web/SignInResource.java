package health.reprieve.identity.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.identity.SigningIn;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.SignInToken;
import health.reprieve.platform.web.Fields;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Sign-in for programs: the same cookie as for browsers. */
@Path("api/sign-in")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

  private final SigningIn signingIn;
  private final CurrentStaff current;

  @Context private HttpServletRequest request;

  @Inject
  SignInResource(SigningIn signingIn, CurrentStaff current) {
    this.signingIn = signingIn;
    this.current = current;
  }

  /** Who is signed in, as JSON. */
  public record Caller(String username, String displayName, String role) {}

  @GET
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public Caller who() {
    StaffView staff = current.get();
    return new Caller(staff.username(), staff.displayName(), staff.role().name());
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Response signIn(JsonObject body) {
    Fields fields = Fields.of(body);
    String username = fields.requiredText("username", 60);
    String password = fields.requiredText("password", 200);
    fields.refuseIfAny();
    SignInToken token = signingIn.signIn(username, password, ClientAddress.of(request));
    return Response.noContent().cookie(SignInCookie.of(token.text(), request)).build();
  }

  @DELETE
  @PermitAll
  public Response signOut() {
    SignInCookie.read(request).map(SignInToken::of).ifPresent(signingIn::signOut);
    return Response.noContent().cookie(SignInCookie.gone(request)).build();
  }
}
