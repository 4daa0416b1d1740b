package health.reprieve.reporting.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Ids;
import health.reprieve.reporting.DataExportView;
import health.reprieve.reporting.DataExporting;
import health.reprieve.reporting.domain.DataExportId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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

/** The caller's exports of everything, as JSON, and their files. */
@Path("api/exports")
@RolesAllowed("MANAGER")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExportsResource {

  private final DataExporting exporting;
  private final CurrentStaff current;

  @Inject
  ExportsResource(DataExporting exporting, CurrentStaff current) {
    this.exporting = exporting;
    this.current = current;
  }

  @GET
  public List<ExportJson> own() {
    return exporting.own().stream().map(ExportJson::of).toList();
  }

  @POST
  public Response order(@Nullable @HeaderParam("Idempotency-Key") String key) {
    UUID id = Ids.forRequest("data export by " + current.id().value(), key);
    DataExportView ordered = exporting.order(DataExportId.of(id));
    return Response.created(URI.create("/api/exports/" + id))
        .entity(ExportJson.of(ordered))
        .build();
  }

  @GET
  @Path("{id}")
  public ExportJson one(@PathParam("id") UUID id) {
    return ExportJson.of(exporting.get(DataExportId.of(id)));
  }

  @DELETE
  @Path("{id}")
  public ExportJson discard(@PathParam("id") UUID id) {
    return ExportJson.of(exporting.discard(DataExportId.of(id)));
  }

  @GET
  @Path("{id}/file")
  @Produces({FileAnswer.ZIP, MediaType.APPLICATION_JSON})
  public Response file(@PathParam("id") UUID id) {
    return FileAnswer.of(exporting, DataExportId.of(id));
  }
}
