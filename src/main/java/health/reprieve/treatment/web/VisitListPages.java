package health.reprieve.treatment.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.VisitReading;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The visits of one day as a list; with today's, those of earlier days that nobody ended. */
@Path("visits")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(PageWriter.HTML)
public class VisitListPages {

  private final VisitReading reading;
  private final CoursePlanning planning;
  private final ProtocolSetUp protocols;
  private final PatientRegister patients;
  private final ClinicCalendar calendar;
  private final Frame.Maker frames;

  @Inject
  VisitListPages(
      VisitReading reading,
      CoursePlanning planning,
      ProtocolSetUp protocols,
      PatientRegister patients,
      ClinicCalendar calendar,
      Frame.Maker frames) {
    this.reading = reading;
    this.planning = planning;
    this.protocols = protocols;
    this.patients = patients;
    this.calendar = calendar;
    this.frames = frames;
  }

  /** One visit of the list. */
  public record Line(VisitView visit, PatientView patient, String protocol) {}

  @GET
  public JteModel list(@QueryParam("day") @Nullable String day) {
    LocalDate shown = day == null ? calendar.today() : read(day);
    boolean today = shown.equals(calendar.today());
    return Pages.templates()
        .treatmentVisits(
            frames.at("visits"),
            shown,
            today,
            lines(reading.on(shown)),
            today ? lines(reading.withoutLeaving()) : List.of(),
            new WallClock(calendar.site().zone()));
  }

  private List<Line> lines(List<VisitView> visits) {
    Map<PatientId, PatientView> people =
        patients.byIds(visits.stream().map(VisitView::patient).collect(Collectors.toSet()));
    Map<CourseId, CourseView> courses =
        planning.byIds(visits.stream().map(VisitView::course).collect(Collectors.toSet()));
    Map<ProtocolId, String> names =
        protocols.all().stream().collect(Collectors.toMap(ProtocolView::id, ProtocolView::name));
    return visits.stream()
        .map(
            visit ->
                new Line(
                    visit,
                    Objects.requireNonNull(people.get(visit.patient())),
                    names.getOrDefault(
                        Objects.requireNonNull(courses.get(visit.course())).protocol(), "")))
        .toList();
  }

  private static LocalDate read(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException unreadable) {
      throw new InvalidRequest("day", "A date like 2026-11-24.");
    }
  }
}
