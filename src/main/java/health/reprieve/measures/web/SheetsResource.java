package health.reprieve.measures.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.measures.Answering;
import health.reprieve.measures.InstrumentCatalogue;
import health.reprieve.measures.InstrumentView;
import health.reprieve.measures.SheetView;
import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.domain.SheetId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.web.Fields;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sheets filled in, as JSON. */
@Path("api/sheets")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SheetsResource {

  private static final int LONGEST_CODE = 20;
  static final int LONGEST_REASON = 200;

  private final Answering answering;
  private final InstrumentCatalogue catalogue;
  private final CurrentStaff current;

  @Inject
  SheetsResource(Answering answering, InstrumentCatalogue catalogue, CurrentStaff current) {
    this.answering = answering;
    this.catalogue = catalogue;
    this.current = current;
  }

  @POST
  public Response record(@HeaderParam("Idempotency-Key") @Nullable String once, JsonObject body) {
    Fields fields = Fields.of(body);
    PatientId patient = PatientId.of(fields.requiredId("patientId"));
    String code = fields.requiredText("instrument", LONGEST_CODE);
    fields.refuseIfAny();
    InstrumentView instrument = catalogue.get(InstrumentCode.of(code));
    SheetId id = SheetId.of(Ids.forRequest("sheet by " + current.id().value(), once));
    SheetView sheet = answering.record(id, SheetRequest.ofJson(fields, patient, instrument));
    return Response.created(URI.create("/api/sheets/" + sheet.id().value()))
        .entity(SheetJson.of(sheet))
        .build();
  }

  @GET
  @Path("{id}")
  public SheetJson one(@PathParam("id") UUID id) {
    return SheetJson.of(answering.get(SheetId.of(id)));
  }

  @POST
  @Path("{id}/complete")
  public SheetJson complete(@PathParam("id") UUID id, JsonObject body) {
    Fields fields = Fields.of(body);
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    Map<Integer, Integer> answers = SheetRequest.answersOfJson(fields);
    fields.refuseIfAny();
    return SheetJson.of(answering.complete(SheetId.of(id), version, answers));
  }

  @POST
  @Path("{id}/set-aside")
  public SheetJson setAside(@PathParam("id") UUID id, JsonObject body) {
    Fields fields = Fields.of(body);
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    String reason = fields.requiredText("reason", LONGEST_REASON);
    fields.refuseIfAny();
    return SheetJson.of(answering.setAside(SheetId.of(id), version, reason));
  }
}
