package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.SlotSearch;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The next free slot as JSON. */
@Path("api/free")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FreeSlotsResource {

  private final SlotSearch search;

  @Context private UriInfo uri;

  @Inject
  FreeSlotsResource(SlotSearch search) {
    this.search = search;
  }

  @GET
  public FreeSlotJson next() {
    Fields fields = Fields.of(uri.getQueryParameters());
    UUID protocol = fields.requiredId("protocol");
    Instant from = fields.requiredInstant("from");
    UUID chair = fields.id("chair");
    Set<ChairFeature> features = fields.choices("features", ChairFeature.class);
    fields.refuseIfAny();
    ChairId only = chair == null ? null : ChairId.of(chair);
    return FreeSlotJson.of(search.nextFree(ProtocolId.of(protocol), from, only, features));
  }
}
