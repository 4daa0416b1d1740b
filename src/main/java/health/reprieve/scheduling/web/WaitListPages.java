package health.reprieve.scheduling.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Ids;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.scheduling.AppointmentView;
import health.reprieve.scheduling.SlotOffering;
import health.reprieve.scheduling.WaitList;
import health.reprieve.scheduling.WaitListView;
import health.reprieve.scheduling.domain.SlotOfferId;
import health.reprieve.scheduling.domain.WaitEntryId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;

/** The wait list: who waits, what is offered to whom, and what they answered. */
@Path("waitlist")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class WaitListPages {

  private static final String LIST = "/waitlist";

  private final WaitList list;
  private final SlotOffering offering;
  private final BookPageMaker maker;
  private final CurrentStaff current;
  private final Frame.Maker frames;

  @Context private UriInfo uri;

  @Inject
  WaitListPages(
      WaitList list,
      SlotOffering offering,
      BookPageMaker maker,
      CurrentStaff current,
      Frame.Maker frames) {
    this.list = list;
    this.offering = offering;
    this.maker = maker;
    this.current = current;
    this.frames = frames;
  }

  @GET
  public JteModel all() {
    return page(FormView.empty());
  }

  /** A part of the board: who waits, the day's offers first. */
  @GET
  @Path("drawer")
  public JteModel drawer() {
    Fields asked = Fields.of(uri.getQueryParameters());
    LocalDate day = asked.date("day");
    asked.refuseIfAny();
    WaitListView all = list.all();
    return Pages.templates().schedulingWaitDrawer(all, day == null ? all.today() : day);
  }

  @GET
  @Path("new")
  public JteModel askNew() {
    return form(FormView.entered(uri.getQueryParameters()));
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> form) {
    try {
      UUID id = Ids.forRequest("wait-list entry by " + current.id().value(), form.getFirst("once"));
      list.add(WaitEntryId.of(id), WaitRequest.of(Fields.of(form)));
      return Pages.seeOther(LIST, Done.ADDED);
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()), form(FormView.refused(form, problem)));
    }
  }

  @POST
  @Path("{id}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      list.remove(WaitEntryId.of(id), WaitRequest.version(Fields.of(form)));
      return Pages.seeOther(LIST, Done.REMOVED);
    } catch (DomainProblem problem) {
      return refused(form, problem);
    }
  }

  @POST
  @Path("terms")
  @RolesAllowed("MANAGER")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changeTerms(MultivaluedMap<String, String> form) {
    try {
      Fields fields = Fields.of(form);
      int hours = fields.requiredInteger("offerHours", 1, 72);
      list.changeTerms(WaitRequest.version(fields), hours);
      return Pages.seeOther(LIST, Done.SAVED);
    } catch (DomainProblem problem) {
      return refused(form, problem);
    }
  }

  @POST
  @Path("offers/{id}/accept")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      AppointmentView booked =
          offering.accept(SlotOfferId.of(id), WaitRequest.version(Fields.of(form)));
      return Pages.seeOther(
          BoardAddress.pick(maker.dayOf(booked.plan().start()), booked.id()), Done.BOOKED);
    } catch (DomainProblem problem) {
      return refused(form, problem);
    }
  }

  @POST
  @Path("offers/{id}/decline")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decline(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      offering.decline(SlotOfferId.of(id), WaitRequest.version(Fields.of(form)));
      return Pages.seeOther(LIST, Done.DECLINED);
    } catch (DomainProblem problem) {
      return refused(form, problem);
    }
  }

  private Response refused(MultivaluedMap<String, String> form, DomainProblem problem) {
    return Pages.refused(
        ProblemAnswer.status(problem.kind()), page(FormView.refused(form, problem)));
  }

  private JteModel page(FormView form) {
    return Pages.templates().schedulingWaitlist(frames.at("worklist"), list.all(), form);
  }

  private JteModel form(FormView form) {
    return Pages.templates().schedulingWaitNew(maker.page(form, null));
  }
}
