package health.reprieve.scheduling.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.OverrideReview;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;

/** Where rules of booking were set aside, as JSON. */
@Path("api/overrides")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OverridesResource {

  private final OverrideReview review;

  @Context private UriInfo uri;

  @Inject
  OverridesResource(OverrideReview review) {
    this.review = review;
  }

  @GET
  public List<OverrideJson> all() {
    Fields fields = Fields.of(uri.getQueryParameters());
    LocalDate from = fields.date("from");
    LocalDate to = fields.date("to");
    fields.refuseIfAny();
    return review.of(review.days(from, to)).stream().map(OverrideJson::of).toList();
  }
}
