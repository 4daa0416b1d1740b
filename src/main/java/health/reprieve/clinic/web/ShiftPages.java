package health.reprieve.clinic.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.Roster;
import health.reprieve.clinic.ShiftView;
import health.reprieve.clinic.domain.ShiftId;
import health.reprieve.clinic.domain.WallRange;
import health.reprieve.clinic.domain.WeeklyShift;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of the shifts of nurses and clinicians. */
@Path("setup/shifts")
@RolesAllowed("MANAGER")
@RequestScoped
@Produces(PageWriter.HTML)
public class ShiftPages {

  private static final String LIST = "/setup/shifts";
  private static final String NEW = LIST + "/new";

  private final ClinicCalendar calendar;
  private final Roster roster;
  private final Frame.Maker frames;

  @Inject
  ShiftPages(ClinicCalendar calendar, Roster roster, Frame.Maker frames) {
    this.calendar = calendar;
    this.roster = roster;
    this.frames = frames;
  }

  @GET
  public JteModel all() {
    return Pages.templates().clinicShifts(frames.at("setup"), roster.from(calendar.today()));
  }

  @GET
  @Path("new")
  public JteModel askNew() {
    return page(NEW, FormView.stored(Map.of("once", Ids.next(), "firstDay", calendar.today())));
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> form) {
    try {
      ShiftsRequest request = ShiftsRequest.of(Fields.of(form));
      roster.add(form.getFirst("once"), request.staff(), request.times());
      return Pages.seeOther(LIST, Done.ADDED);
    } catch (DomainProblem problem) {
      return refused(NEW, FormView.refused(form, problem), problem);
    }
  }

  @GET
  @Path("{id}")
  public JteModel edit(@PathParam("id") UUID id) {
    return page(address(id), stored(id));
  }

  private FormView stored(UUID id) {
    ShiftView shift = roster.get(ShiftId.of(id));
    WeeklyShift times = shift.times();
    Map<String, @Nullable Object> stored = new HashMap<>();
    stored.put("staff", shift.person().value());
    stored.put("weekday", times.weekday());
    stored.put("starts", times.hours().start());
    stored.put("ends", times.hours().end());
    int number = 0;
    for (WallRange rest : times.breaks()) {
      stored.put("breaks.%d.starts".formatted(number), rest.start());
      stored.put("breaks.%d.ends".formatted(number++), rest.end());
    }
    stored.put("firstDay", times.firstDay());
    stored.put("lastDay", times.lastDay());
    stored.put("version", shift.version());
    return FormView.stored(stored);
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      ShiftRequest request = ShiftRequest.toChange(Fields.of(form));
      roster.change(ShiftId.of(id), request.version(), request.staff(), request.times());
      return Pages.seeOther(LIST, Done.SAVED);
    } catch (DomainProblem problem) {
      return refused(
          address(id), FormView.refused(form, problem).beside(() -> stored(id)), problem);
    }
  }

  @POST
  @Path("{id}/remove")
  public Response remove(@PathParam("id") UUID id) {
    roster.remove(ShiftId.of(id));
    return Pages.seeOther(LIST, Done.REMOVED);
  }

  private static String address(UUID id) {
    return LIST + "/" + id;
  }

  private Response refused(String address, FormView form, DomainProblem problem) {
    return Pages.refused(ProblemAnswer.status(problem.kind()), page(address, form));
  }

  private JteModel page(String address, FormView form) {
    return Pages.templates()
        .clinicShift(frames.at("setup"), address, form, ClinicWords.people(roster.people()));
  }
}
