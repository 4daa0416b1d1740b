package health.reprieve.identity.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.identity.StaffKeeping;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.Role;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.Ids;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The pages of the staff. */
@Path("setup/staff")
@RolesAllowed("MANAGER")
@RequestScoped
@Produces(PageWriter.HTML)
public class StaffPages {

  private static final String LIST = "/setup/staff";
  private static final String NEW = LIST + "/new";

  private final StaffKeeping keeping;
  private final CurrentStaff current;
  private final Frame.Maker frames;

  @Inject
  StaffPages(StaffKeeping keeping, CurrentStaff current, Frame.Maker frames) {
    this.keeping = keeping;
    this.current = current;
    this.frames = frames;
  }

  @GET
  public JteModel all() {
    return Pages.templates().identityStaff(frames.at("setup"), keeping.all());
  }

  @GET
  @Path("new")
  public JteModel askNew() {
    return page(NEW, FormView.stored(Map.of("once", Ids.next())), false);
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> form) {
    try {
      StaffRequest request = StaffRequest.toAdd(Fields.of(form));
      keeping.add(
          form.getFirst("once"),
          request.username(),
          request.displayName(),
          request.role(),
          String.valueOf(request.password()));
      return Pages.seeOther(LIST, Done.ADDED);
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()), page(NEW, FormView.refused(form, problem), false));
    }
  }

  @GET
  @Path("{id}")
  public JteModel edit(@PathParam("id") UUID id) {
    return page(LIST + "/" + id, stored(id), isOwn(id));
  }

  private FormView stored(UUID id) {
    StaffView person = keeping.get(StaffId.of(id));
    return FormView.stored(
        Map.of(
            "displayName", person.displayName(),
            "role", person.role(),
            "active", person.active(),
            "version", person.version()));
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      StaffRequest request = StaffRequest.toChange(Fields.of(form));
      keeping.change(
          StaffId.of(id),
          request.version(),
          request.displayName(),
          request.role(),
          request.active(),
          request.password());
      return Pages.seeOther(LIST, Done.SAVED);
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()),
          page(
              LIST + "/" + id,
              FormView.refused(form, problem).beside(() -> stored(id)),
              isOwn(id)));
    }
  }

  private boolean isOwn(UUID id) {
    return current.id().value().equals(id);
  }

  private JteModel page(String address, FormView form, boolean own) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      roles.put(role.name(), role.words());
    }
    return Pages.templates().identityStaffMember(frames.at("setup"), address, form, roles, own);
  }
}
