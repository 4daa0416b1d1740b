package health.reprieve.patients.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.ConditionCode;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.problem.DomainProblem;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The catalogue of conditions in the set-up. */
@Path("setup/conditions")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class ConditionsPages {

  /** Empty rows below the codes, to be filled in. */
  private static final int SPARE_ROWS = 3;

  private final ConditionCatalogue catalogue;
  private final Frame.Maker frames;

  @Inject
  ConditionsPages(ConditionCatalogue catalogue, Frame.Maker frames) {
    this.catalogue = catalogue;
    this.frames = frames;
  }

  @GET
  public JteModel list() {
    return Pages.templates().patientsConditions(frames.at("setup"), catalogue.all());
  }

  @GET
  @Path("{code}")
  public JteModel edit(@PathParam("code") String code) {
    ReportGroupView group = catalogue.get(ReportGroupCode.of(code));
    return page(group, stored(group), group.codes().size() + SPARE_ROWS);
  }

  @POST
  @Path("{code}")
  @RolesAllowed("MANAGER")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response describe(@PathParam("code") String code, MultivaluedMap<String, String> form) {
    return change(code, form, ReportGroupRequest::described);
  }

  @POST
  @Path("{code}/measure")
  @RolesAllowed("CLINICIAN")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response measure(@PathParam("code") String code, MultivaluedMap<String, String> form) {
    return change(code, form, ReportGroupRequest::measured);
  }

  private Response change(
      String code,
      MultivaluedMap<String, String> form,
      BiFunction<Fields, ReportGroupView, ReportGroupView> request) {
    ReportGroupView group = catalogue.get(ReportGroupCode.of(code));
    try {
      catalogue.change(request.apply(Fields.of(form), group));
      return Pages.seeOther("/setup/conditions", Done.SAVED);
    } catch (DomainProblem problem) {
      int rows = Math.max(rowsOf(form), group.codes().size() + SPARE_ROWS);
      return Pages.refused(
          ProblemAnswer.status(problem.kind()),
          page(group, FormView.refused(form, problem).beside(() -> stored(group)), rows));
    }
  }

  private JteModel page(ReportGroupView group, FormView form, int rows) {
    return Pages.templates().patientsCondition(frames.at("setup"), group, form, rows);
  }

  private static int rowsOf(MultivaluedMap<String, String> form) {
    int rows = 0;
    while (form.containsKey("codes." + rows + ".code")) {
      rows++;
    }
    return rows;
  }

  private static FormView stored(ReportGroupView group) {
    Map<String, @Nullable Object> fields = new HashMap<>();
    fields.put("name", group.name());
    fields.put("position", group.position());
    fields.put("active", group.active());
    fields.put("endpoint", group.endpoint());
    fields.put("version", group.version());
    int row = 0;
    for (ConditionCode code : group.codes()) {
      String prefix = "codes." + row++ + ".";
      fields.put(prefix + "system", code.system().text());
      fields.put(prefix + "code", code.code());
      fields.put(prefix + "label", code.label());
    }
    return FormView.stored(fields);
  }
}
