package health.reprieve.clinic.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.NurseRoster;
import health.reprieve.clinic.SiteView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;

/** The way into the set-up: its places and what stands in them. */
@Path("setup")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class SetUpPages {

  private final ClinicCalendar calendar;
  private final NurseRoster roster;
  private final Frame.Maker frames;

  @Inject
  SetUpPages(ClinicCalendar calendar, NurseRoster roster, Frame.Maker frames) {
    this.calendar = calendar;
    this.roster = roster;
    this.frames = frames;
  }

  /**
   * One place of the set-up.
   *
   * @param holds what can be changed there
   * @param atPresent what stands there now; empty where another feature keeps it
   */
  public record Place(String path, String name, String holds, String atPresent) {}

  @GET
  public JteModel places() {
    Frame frame = frames.at("setup");
    List<Place> places = new ArrayList<>();
    if (frame.admits("MANAGER")) {
      places.addAll(ownPlaces());
    }
    places.add(
        new Place(
            "/setup/protocols", "Protocols", "Dose, lengths of the visit, series, limits", ""));
    places.add(
        new Place("/setup/conditions", "Conditions", "What is reported by, and its codes", ""));
    places.add(
        new Place(
            "/setup/definition", "Relief definition", "What counts as relief in reports", ""));
    if (frame.admits("MANAGER")) {
      places.add(new Place("/setup/staff", "Staff", "Who may sign in, in which role", ""));
    }
    return Pages.templates().clinicSetUp(frame, places);
  }

  private List<Place> ownPlaces() {
    SiteView site = calendar.site();
    return List.of(
        new Place(
            "/setup/site",
            "Site",
            "Name, time zone, nurses per patient",
            site.name() + ", " + site.zone()),
        new Place("/setup/chairs", "Chairs", "Where infusions are given", chairs()),
        new Place(
            "/setup/hours",
            "Opening hours",
            "The week, closed days",
            "open on %d weekdays".formatted(calendar.week().size())),
        new Place(
            "/setup/shifts",
            "Nurse shifts",
            "Who works when",
            "%d weekly shifts".formatted(roster.from(calendar.today()).size())));
  }

  private String chairs() {
    List<ChairView> chairs = calendar.chairs();
    long inUse = chairs.stream().filter(chair -> chair.closedReason() == null).count();
    return "%d chairs, %d in use".formatted(chairs.size(), inUse);
  }
}
