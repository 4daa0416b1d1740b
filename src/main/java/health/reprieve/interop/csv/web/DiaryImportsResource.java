package health.reprieve.interop.csv.web;

import health.reprieve.interop.csv.DiaryImport;
import health.reprieve.interop.csv.ImportReport;
import health.reprieve.platform.web.Fields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;

/** Pain diaries as a file, answered in JSON. */
@Path("api/imports/diaries")
@RolesAllowed({"NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DiaryImportsResource {

  private final DiaryImport diaries;

  @Inject
  DiaryImportsResource(DiaryImport diaries) {
    this.diaries = diaries;
  }

  /** Takes a file in unless the address asks for a dry run; nothing else may stand in it. */
  @POST
  @UploadLimited
  @Consumes("text/csv")
  public ImportReport load(@Context UriInfo uri, InputStream body) throws IOException {
    Fields asked = Fields.of(uri.getQueryParameters());
    boolean dryRun = asked.flag("dryRun");
    boolean goodRowsOnly = asked.flag("goodRowsOnly");
    asked.refuseOthers();
    asked.refuseIfAny();
    byte[] file = body.readAllBytes();
    return dryRun ? diaries.check(file) : diaries.load(file, goodRowsOnly);
  }
}
