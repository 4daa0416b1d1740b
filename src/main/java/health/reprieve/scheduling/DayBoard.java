package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.ClinicDayView;
import health.reprieve.clinic.DayView;
import health.reprieve.clinic.SiteView;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.DayHours;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.domain.Session;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.scheduling.persistence.NurseLoadRepository;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one day of the clinic: chairs, visits and the load of the nurses. */
@Retry
@Transactional
@ApplicationScoped
public class DayBoard {

  private final ClinicCalendar calendar;
  private final AppointmentRepository appointments;
  private final NurseLoadRepository loads;
  private final BoardEntryMaker entries;
  private final ProtocolSetUp protocols;
  private final CoursePlanning courses;
  private final ConditionCatalogue conditions;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  DayBoard(
      ClinicCalendar calendar,
      AppointmentRepository appointments,
      NurseLoadRepository loads,
      BoardEntryMaker entries,
      ProtocolSetUp protocols,
      CoursePlanning courses,
      ConditionCatalogue conditions,
      AuditTrail audit,
      Clock clock) {
    this.calendar = calendar;
    this.appointments = appointments;
    this.loads = loads;
    this.entries = entries;
    this.protocols = protocols;
    this.courses = courses;
    this.conditions = conditions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The board of one local day.
   *
   * @param asked null for today
   */
  public BoardView of(@Nullable LocalDate asked) {
    Instant now = clock.instant();
    ClinicDayView clinic = calendar.clinicDay(asked);
    SiteView site = clinic.site();
    DayView hours = clinic.day();
    List<ProtocolView> all = protocols.all();
    List<AppointmentView> booked =
        appointments.touching(site.id(), wholeDay(hours.day(), site)).stream()
            .map(AppointmentView::of)
            .toList();
    List<BoardEntry> shown = entries.of(booked, all);
    audit.ofMany(Act.SAW, "day board of " + hours.day());
    return new BoardView(
        clinic.today(),
        now,
        new WallWords(site.zone()),
        new DayHours(hours.day(), hours.open(), hours.closedReason()),
        site.shares(),
        clinic.chairs(),
        shown,
        load(site, hours.open(), shown),
        all,
        site.revision());
  }

  /**
   * One appointment of any day.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no appointment with this id
   */
  public PickedView picked(AppointmentId id) {
    AppointmentView appointment = AppointmentView.of(appointments.get(id));
    Session session = appointment.session();
    audit.ofPatient(
        Act.SAW, "appointment", session.patient().value(), Reference.of("appointment", id.value()));
    List<ProtocolView> all = protocols.all();
    BoardEntry entry = entries.of(List.of(appointment), all).get(0);
    ReportGroupCode code =
        Objects.requireNonNull(courses.byIds(List.of(session.course())).get(session.course()))
            .reportGroup();
    return new PickedView(entry, conditions.get(code).name());
  }

  /**
   * Whose visits these are, as the board shows it, for staff who are refused a place because of
   * them. To be asked once the refused transaction is over: what is told is written down for good.
   */
  public Map<AppointmentId, String> names(Collection<AppointmentId> visits) {
    if (visits.isEmpty()) {
      return Map.of();
    }
    List<AppointmentView> standing =
        appointments.byIds(visits).stream().map(AppointmentView::of).toList();
    Map<AppointmentId, String> names = new HashMap<>();
    for (BoardEntry entry : entries.of(standing, protocols.all())) {
      AppointmentId id = entry.appointment().id();
      audit.ofPatient(
          Act.SAW,
          "visit in the way of another",
          entry.patient().id().value(),
          Reference.of("appointment", id.value()));
      names.put(id, entry.patient().shortName());
    }
    return names;
  }

  private static TimeRange wholeDay(LocalDate day, SiteView site) {
    return TimeRange.of(
        day.atStartOfDay(site.zone()).toInstant(),
        day.plusDays(1).atStartOfDay(site.zone()).toInstant());
  }

  private List<QuarterLoad> load(
      SiteView site, Optional<TimeRange> open, List<BoardEntry> entries) {
    Optional<TimeRange> range =
        Stream.concat(open.stream(), entries.stream().map(one -> one.appointment().plan().time()))
            .reduce(DayBoard::span);
    if (range.isEmpty()) {
      return List.of();
    }
    SortedMap<Instant, QuarterLoad> load = new TreeMap<>();
    loads.in(site.id(), range.get()).forEach(one -> load.put(one.quarter(), one));
    if (load.size() < range.get().quarters().size()) {
      calendar
          .nursesOnDuty(range.get())
          .forEach(
              (quarter, nurses) ->
                  load.putIfAbsent(quarter, QuarterLoad.untouched(quarter, nurses)));
    }
    return List.copyOf(load.values());
  }

  private static TimeRange span(TimeRange one, TimeRange other) {
    return TimeRange.of(
        one.start().isBefore(other.start()) ? one.start() : other.start(),
        one.end().isAfter(other.end()) ? one.end() : other.end());
  }
}
