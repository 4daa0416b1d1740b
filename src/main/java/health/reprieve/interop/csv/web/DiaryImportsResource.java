package health.reprieve.interop.csv.web;

import health.reprieve.interop.csv.DiaryImport;
import health.reprieve.interop.csv.ImportReport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

  @POST
  @UploadLimited
  @Consumes("text/csv")
  public ImportReport load(
      @DefaultValue("false") @QueryParam("dryRun") boolean dryRun,
      @DefaultValue("false") @QueryParam("goodRowsOnly") boolean goodRowsOnly,
      InputStream body)
      throws IOException {
    byte[] file = body.readAllBytes();
    return dryRun ? diaries.check(file) : diaries.load(file, goodRowsOnly);
  }
}
