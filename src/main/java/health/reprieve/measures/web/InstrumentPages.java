package health.reprieve.measures.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.measures.InstrumentCatalogue;
import health.reprieve.measures.domain.NewInstrument;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.stream.Collectors;

/** The instruments of the clinic, and where a clinician loads another one. */
@Path("setup/instruments")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class InstrumentPages {

  private static final int LONGEST = 50_000;

  private final InstrumentCatalogue catalogue;
  private final Frame.Maker frames;

  @Inject
  InstrumentPages(InstrumentCatalogue catalogue, Frame.Maker frames) {
    this.catalogue = catalogue;
    this.frames = frames;
  }

  @GET
  public JteModel all() {
    return page(FormView.empty());
  }

  @POST
  @RolesAllowed("CLINICIAN")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response load(MultivaluedMap<String, String> form) {
    try {
      Fields fields = Fields.of(form);
      String text = fields.requiredText("instrument", LONGEST);
      fields.refuseIfAny();
      catalogue.load(read(Fields.of(json(text))));
      return Pages.seeOther("/setup/instruments", Done.ADDED);
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()), page(FormView.refused(form, problem)));
    }
  }

  /** What is wrong inside the text is told at the one field that holds it. */
  private static NewInstrument read(Fields fields) {
    try {
      return InstrumentRequest.of(fields, InstrumentRequest.code(fields));
    } catch (InvalidRequest inside) {
      throw new InvalidRequest(
          "instrument",
          inside.violations().stream()
              .map(one -> one.field() + ": " + one.message())
              .collect(Collectors.joining(" ")));
    }
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException none) {
      throw new InvalidRequest("instrument", "One JSON object, as the example below.");
    }
  }

  private JteModel page(FormView form) {
    return Pages.templates().measuresInstruments(frames.at("setup"), catalogue.all(), form);
  }
}
