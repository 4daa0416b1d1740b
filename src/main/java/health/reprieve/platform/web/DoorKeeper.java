package health.reprieve.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Lets a request in only where the resource's {@link Door} is open to the caller. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class DoorKeeper implements ContainerRequestFilter {

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Door door = Door.to(resource.getResourceClass(), resource.getResourceMethod());
    SecurityContext caller = request.getSecurityContext();
    if (door.admits(caller::isUserInRole)) {
      return;
    }
    if (caller.getUserPrincipal() != null) {
      throw NotAdmitted.to(door.roles(), caller.isUserInRole("MANAGER"));
    }
    request.abortWith(askToSignIn(request));
  }

  private static Response askToSignIn(ContainerRequestContext request) {
    String path = "/" + request.getUriInfo().getPath();
    if (path.startsWith("/api/")) {
      return ProblemAnswer.json(401, "sign-in-needed", "Sign in first: POST /api/sign-in.").build();
    }
    String signIn =
        "/sign-in?next=" + URLEncoder.encode(pathAndQuery(request), StandardCharsets.UTF_8);
    if (request.getHeaderString("HX-Request") != null) {
      return Response.status(401).header("HX-Redirect", "/sign-in").build();
    }
    boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return Response.status(303).header("Location", reading ? signIn : "/sign-in").build();
  }

  private static String pathAndQuery(ContainerRequestContext request) {
    String query = request.getUriInfo().getRequestUri().getRawQuery();
    String path = request.getUriInfo().getRequestUri().getRawPath();
    return query == null ? path : path + "?" + query;
  }
}
