package health.reprieve.clinic.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.Absences;
import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.Roster;
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
  private final Roster roster;
  private final Absences absences;
  private final Frame.Maker frames;

  @Inject
  SetUpPages(ClinicCalendar calendar, Roster roster, Absences absences, Frame.Maker frames) {
    this.calendar = calendar;
    this.roster = roster;
    this.absences = absences;
    this.frames = frames;
  }

  /**
   * One place of the set-up.
   *
   * @param holds what stands there, with its present figure where this feature keeps it
   * @param changedBy the roles that change it
   */
  public record Place(String path, String name, String holds, String changedBy) {}

  @GET
  public JteModel places() {
    Frame frame = frames.at("setup");
    List<Place> places = new ArrayList<>();
    if (frame.admits("MANAGER")) {
      places.addAll(ownPlaces());
    }
    places.add(
        new Place(
            "/setup/protocols",
            "Protocols",
            "Lengths of the visit, series, dose and its limits",
            "Manager; dose and limits: clinician"));
    places.add(
        new Place(
            "/setup/conditions",
            "Conditions",
            "What outcomes are reported by, with codes",
            "Manager; the measure: clinician"));
    places.add(
        new Place(
            "/setup/instruments",
            "Instruments",
            "Questionnaires with their rules and licences",
            "Clinician"));
    places.add(
        new Place(
            "/setup/diaries", "Diaries", "When patients are asked at home", "Clinician, manager"));
    places.add(
        new Place("/setup/definition", "Relief definition", "What counts as relief", "Clinician"));
    if (frame.admits("MANAGER")) {
      places.add(new Place("/setup/staff", "Staff", "Who may sign in, in which role", "Manager"));
    }
    return Pages.templates().clinicSetUp(frame, places);
  }

  private List<Place> ownPlaces() {
    SiteView site = calendar.site();
    String shifts =
        "Who works when: %d weekly shifts".formatted(roster.from(calendar.today()).size());
    String hours =
        "The week and closed days: open on %d weekdays".formatted(calendar.week().size());
    int away = absences.from(calendar.today()).size();
    return List.of(
        place("site", "Site", "%s, %s; nurses per patient".formatted(site.name(), site.zone())),
        place("chairs", "Chairs", chairs()),
        place("hours", "Opening hours", hours),
        place("shifts", "Shifts", shifts),
        place("absences", "Absences", "Who is away when: %d from today on".formatted(away)));
  }

  private static Place place(String path, String name, String holds) {
    return new Place("/setup/" + path, name, holds, "Manager");
  }

  private String chairs() {
    List<ChairView> chairs = calendar.chairs();
    long inUse = chairs.stream().filter(chair -> chair.closedReason() == null).count();
    return "Where infusions are given: %d chairs, %d in use".formatted(chairs.size(), inUse);
  }
}
