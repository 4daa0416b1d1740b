package health.reprieve.interop.csv.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.interop.csv.DiaryImport;
import health.reprieve.interop.csv.ImportReport;
import health.reprieve.interop.csv.domain.BadRows;
import health.reprieve.interop.csv.domain.RowProblem;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page on which files are taken in: first a dry run, then the import. */
@Path("imports")
@RolesAllowed({"NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class ImportPages {

  private final DiaryImport diaries;
  private final ConditionCatalogue conditions;
  private final ClinicCalendar calendar;
  private final Frame.Maker frames;

  @Inject
  ImportPages(
      DiaryImport diaries,
      ConditionCatalogue conditions,
      ClinicCalendar calendar,
      Frame.Maker frames) {
    this.diaries = diaries;
    this.conditions = conditions;
    this.calendar = calendar;
    this.frames = frames;
  }

  @GET
  public JteModel show() {
    return page(ImportOutcome.none(), false);
  }

  /** Answers the outcome alone to htmx, so that the chosen file stays chosen, else the page. */
  @POST
  @UploadLimited
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response load(@HeaderParam("HX-Request") @Nullable String fragment, List<EntityPart> parts)
      throws IOException {
    boolean goodRowsOnly = "on".equals(text(parts, "goodRowsOnly"));
    ImportOutcome outcome = outcome(parts, goodRowsOnly);
    return Response.status(outcome.status())
        .header("HX-Retarget", "#outcome")
        .header("HX-Reswap", "innerHTML")
        .entity(
            fragment == null
                ? page(outcome, goodRowsOnly)
                : Pages.templates()
                    .interopOutcome(
                        outcome.report(), goodRowsOnly, outcome.refusal(), outcome.problems()))
        .build();
  }

  private ImportOutcome outcome(List<EntityPart> parts, boolean goodRowsOnly) throws IOException {
    byte[] file = bytes(parts, "file");
    if (file.length == 0) {
      return ImportOutcome.refused(
          isChosen(parts) ? "This file is empty. Choose another." : "Choose a file first.",
          400,
          List.of());
    }
    try {
      boolean dryRun = !"import".equals(text(parts, "act"));
      return ImportOutcome.done(dryRun ? diaries.check(file) : diaries.load(file, goodRowsOnly));
    } catch (BadRows bad) {
      return ImportOutcome.refused(bad.detail(), ProblemAnswer.status(bad.kind()), bad.problems());
    } catch (DomainProblem refused) {
      return ImportOutcome.refused(
          refused.detail(), ProblemAnswer.status(refused.kind()), List.of());
    }
  }

  /** Whether a file was named, however little stands in it; a browser sends no name for none. */
  private static boolean isChosen(List<EntityPart> parts) {
    return parts.stream()
        .filter(part -> part.getName().equals("file"))
        .flatMap(part -> part.getFileName().stream())
        .anyMatch(name -> !name.isBlank());
  }

  private JteModel page(ImportOutcome outcome, boolean goodRowsOnly) {
    List<String> codes =
        conditions.all().stream()
            .filter(group -> group.active() && group.endpoint() == Endpoint.NRS)
            .map(ImportPages::codeAndName)
            .toList();
    return Pages.templates()
        .interopImports(
            frames.at("imports"),
            calendar.site().zone().getId(),
            codes,
            outcome.report(),
            goodRowsOnly,
            outcome.refusal(),
            outcome.problems());
  }

  private static String codeAndName(ReportGroupView group) {
    return group.code().value() + " (" + group.name() + ")";
  }

  private static String text(List<EntityPart> parts, String name) throws IOException {
    return new String(bytes(parts, name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(List<EntityPart> parts, String name) throws IOException {
    for (EntityPart part : parts) {
      if (part.getName().equals(name)) {
        try (InputStream content = part.getContent()) {
          return content.readAllBytes();
        }
      }
    }
    return new byte[0];
  }

  /** What the page says after a file was sent. */
  private record ImportOutcome(
      int status, @Nullable ImportReport report, String refusal, List<RowProblem> problems) {

    private static ImportOutcome none() {
      return new ImportOutcome(200, null, "", List.of());
    }

    private static ImportOutcome done(ImportReport report) {
      return new ImportOutcome(200, report, "", report.problems());
    }

    private static ImportOutcome refused(String sentence, int status, List<RowProblem> problems) {
      return new ImportOutcome(status, null, sentence, problems);
    }
  }
}
