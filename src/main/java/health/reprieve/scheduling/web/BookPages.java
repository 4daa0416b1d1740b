package health.reprieve.scheduling.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Ids;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.scheduling.AppointmentView;
import health.reprieve.scheduling.SeriesBooking;
import health.reprieve.scheduling.SeriesPlanning;
import health.reprieve.scheduling.SeriesPlansView;
import health.reprieve.scheduling.SeriesView;
import health.reprieve.scheduling.domain.ChangedMeanwhile;
import health.reprieve.scheduling.domain.NoChairHas;
import health.reprieve.scheduling.domain.PastSession;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.RestartNeeded;
import health.reprieve.scheduling.domain.SeriesComplete;
import health.reprieve.scheduling.domain.SeriesGapBroken;
import health.reprieve.scheduling.domain.SeriesRefused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The planner: finds complete plans for a patient's sessions and books one of them. */
@Path("book")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class BookPages {

  private final SeriesPlanning planning;
  private final SeriesBooking booking;
  private final BookPageMaker maker;
  private final CurrentStaff current;

  @Context private UriInfo uri;

  @Inject
  BookPages(
      SeriesPlanning planning, SeriesBooking booking, BookPageMaker maker, CurrentStaff current) {
    this.planning = planning;
    this.booking = booking;
    this.maker = maker;
    this.current = current;
  }

  /** What to book, as the address says, and the plans for it once they were asked for. */
  @GET
  public Response ask() {
    MultivaluedMap<String, String> asked = uri.getQueryParameters();
    if (asked.getFirst("search") == null) {
      return Response.ok(page(FormView.entered(asked), null)).build();
    }
    try {
      return Response.ok(page(FormView.entered(asked), plans(asked))).build();
    } catch (DomainProblem problem) {
      return refused(asked, problem, null);
    }
  }

  /** The patients found by what was typed. */
  @POST
  @Path("find")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public JteModel find(MultivaluedMap<String, String> form) {
    return page(FormView.entered(form), null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response book(MultivaluedMap<String, String> sent) {
    MultivaluedMap<String, String> form = withPlaces(sent);
    try {
      SeriesRequest request = SeriesRequest.toBook(Fields.of(form));
      SeriesView booked =
          booking.book(
              Ids.forRequest("series by " + current.id().value(), form.getFirst("once")),
              request.order(),
              request.read(),
              request.places());
      return shown(booked, request.places());
    } catch (SeriesRefused | SeriesGapBroken | ChangedMeanwhile outdated) {
      return planAnew(form, outdated);
    } catch (DomainProblem problem) {
      return refused(form, problem, null);
    }
  }

  /** The chosen plan cannot be booked any more: others in its place, if the course goes on. */
  private Response planAnew(MultivaluedMap<String, String> form, DomainProblem outdated) {
    try {
      return refused(form, outdated, plans(form));
    } catch (SeriesComplete | RestartNeeded | PastSession | NoChairHas over) {
      return refused(form, over, null);
    }
  }

  /**
   * The board of the first of the sessions that were booked. Where a repeat comes after that one
   * was moved or given up, the board of the next that still stands where it was booked, else that
   * of the first day; nothing says "booked" then.
   */
  private Response shown(SeriesView booked, List<Place> places) {
    List<Instant> starts = places.stream().map(Place::start).sorted().toList();
    Instant first = starts.get(0);
    AppointmentView standing =
        booked.appointments().stream()
            .filter(one -> starts.contains(one.plan().start()))
            .findFirst()
            .orElse(null);
    if (standing == null) {
      return Pages.seeOther(BoardAddress.of(maker.dayOf(first)));
    }
    Instant start = standing.plan().start();
    String address = BoardAddress.pick(maker.dayOf(start), standing.id());
    Done done = places.size() == 1 ? Done.BOOKED : Done.ALL_BOOKED;
    return start.equals(first) ? Pages.seeOther(address, done) : Pages.seeOther(address);
  }

  private SeriesPlansView plans(MultivaluedMap<String, String> asked) {
    return planning.plans(SeriesRequest.toPlan(Fields.of(asked)).order());
  }

  private Response refused(
      MultivaluedMap<String, String> form, DomainProblem problem, @Nullable SeriesPlansView fresh) {
    return Pages.refused(
        ProblemAnswer.status(problem.kind()), page(FormView.refused(form, problem), fresh));
  }

  private JteModel page(FormView form, @Nullable SeriesPlansView found) {
    return Pages.templates().schedulingBook(maker.page(form, found));
  }

  /** The chosen plan, such as "chair@start chair@start", as one row for each place. */
  private static MultivaluedMap<String, String> withPlaces(MultivaluedMap<String, String> sent) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>(sent);
    String plan = form.getFirst("plan");
    int row = 0;
    for (String place : plan == null ? new String[0] : plan.split(" ")) {
      int at = place.indexOf('@');
      if (at > 0) {
        form.putSingle("places." + row + ".chair", place.substring(0, at));
        form.putSingle("places." + row + ".start", place.substring(at + 1));
        row++;
      }
    }
    return form;
  }
}
