package health.reprieve.platform.web;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request in only where the resource names the caller's role. A resource that names nobody
 * admits nobody.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class DoorKeeper implements ContainerRequestFilter {

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    RolesAllowed roles = annotation(RolesAllowed.class);
    if (roles == null && annotation(PermitAll.class) != null) {
      return;
    }
    SecurityContext caller = request.getSecurityContext();
    if (caller.getUserPrincipal() == null) {
      request.abortWith(askToSignIn(request));
    } else if (roles == null || Arrays.stream(roles.value()).noneMatch(caller::isUserInRole)) {
      throw new NotAdmitted();
    }
  }

  private <A extends Annotation> @Nullable A annotation(Class<A> type) {
    A onMethod = resource.getResourceMethod().getAnnotation(type);
    if (onMethod != null) {
      return onMethod;
    }
    boolean methodSaysOtherwise =
        resource.getResourceMethod().isAnnotationPresent(RolesAllowed.class)
            || resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
    return methodSaysOtherwise ? null : resource.getResourceClass().getAnnotation(type);
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
