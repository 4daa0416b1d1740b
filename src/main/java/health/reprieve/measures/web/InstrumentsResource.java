package health.reprieve.measures.web;

import health.reprieve.measures.InstrumentCatalogue;
import health.reprieve.measures.InstrumentView;
import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.domain.Questionnaire;
import health.reprieve.platform.web.Fields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instruments as JSON. */
@Path("api/instruments")
@RolesAllowed({"NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InstrumentsResource {

  private final InstrumentCatalogue catalogue;

  @Inject
  InstrumentsResource(InstrumentCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A question as JSON. */
  public record QuestionJson(
      int number,
      String text,
      int least,
      int most,
      @Nullable String loinc,
      @Nullable Integer alarmAbove) {

    static QuestionJson of(Questionnaire.Question question) {
      return new QuestionJson(
          question.number(),
          question.text(),
          question.least(),
          question.most(),
          question.loinc(),
          question.alarmAbove());
    }
  }

  /** The words of an answer as JSON. */
  public record OptionJson(int value, String words) {}

  /** A band of totals as JSON. */
  public record BandJson(BigDecimal least, String words) {}

  /** An instrument as JSON. */
  public record InstrumentJson(
      String code,
      String title,
      String edition,
      String language,
      String licence,
      String leadIn,
      String rule,
      int missingMost,
      BigDecimal least,
      BigDecimal most,
      int decimals,
      @Nullable String panelLoinc,
      @Nullable String totalLoinc,
      List<QuestionJson> questions,
      List<OptionJson> options,
      List<BandJson> bands) {

    static InstrumentJson of(InstrumentView instrument) {
      Questionnaire asked = instrument.questionnaire();
      return new InstrumentJson(
          instrument.code().value(),
          instrument.title(),
          instrument.edition(),
          instrument.language(),
          instrument.licence(),
          instrument.leadIn(),
          asked.rule().name(),
          asked.missingMost(),
          asked.least(),
          asked.most(),
          asked.decimals(),
          instrument.panelLoinc(),
          instrument.totalLoinc(),
          asked.questions().stream().map(QuestionJson::of).toList(),
          instrument.options().entrySet().stream()
              .map(one -> new OptionJson(one.getKey(), one.getValue()))
              .toList(),
          asked.bands().stream().map(one -> new BandJson(one.least(), one.words())).toList());
    }
  }

  @GET
  public List<InstrumentJson> all() {
    return catalogue.all().stream().map(InstrumentJson::of).toList();
  }

  /** Loads the clinic's own instrument; the same one again changes nothing. */
  @PUT
  @Path("{code}")
  @RolesAllowed("CLINICIAN")
  @Consumes(MediaType.APPLICATION_JSON)
  public InstrumentJson load(@PathParam("code") String code, @Nullable JsonObject body) {
    return InstrumentJson.of(catalogue.load(InstrumentRequest.of(Fields.of(body), code)));
  }

  @GET
  @Path("{code}")
  public InstrumentJson one(@PathParam("code") String code) {
    return InstrumentJson.of(catalogue.get(InstrumentCode.of(code)));
  }
}
