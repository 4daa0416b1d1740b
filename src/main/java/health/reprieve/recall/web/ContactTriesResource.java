package health.reprieve.recall.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.web.Fields;
import health.reprieve.recall.ContactLog;
import health.reprieve.recall.ContactTryView;
import health.reprieve.recall.domain.ContactTryId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tries to reach patients as JSON. */
@Path("api/contact-tries")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactTriesResource {

  private final ContactLog log;
  private final CurrentStaff current;

  @Inject
  ContactTriesResource(ContactLog log, CurrentStaff current) {
    this.log = log;
    this.current = current;
  }

  @GET
  @Path("{patient}")
  public List<ContactTryJson> of(@PathParam("patient") UUID patient) {
    return ContactTryJson.of(log.of(PatientId.of(patient)).contact());
  }

  @POST
  public Response record(
      @Nullable @HeaderParam("Idempotency-Key") String key, @Nullable JsonObject body) {
    UUID id = Ids.forRequest("contact try by " + current.id().value(), key);
    ContactTryView made = log.record(ContactTryId.of(id), ContactTryRequest.of(Fields.of(body)));
    return Response.created(URI.create("/api/contact-tries"))
        .entity(ContactTryJson.of(made))
        .build();
  }
}
