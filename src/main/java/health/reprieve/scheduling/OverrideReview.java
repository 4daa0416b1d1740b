package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.identity.StaffKeeping;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentOverride;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.scheduling.persistence.OverrideRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows where rules of booking were set aside: by whom, for what reason, and what they were. */
@Retry
@Transactional
@ApplicationScoped
public class OverrideReview {

  private static final int WEEKS_BACK = 4;
  private static final int WEEKS_AHEAD = 12;

  private final OverrideRepository overrides;
  private final AppointmentRepository appointments;
  private final PatientRegister patients;
  private final ClinicCalendar calendar;
  private final StaffKeeping staff;
  private final AuditTrail audit;

  @Inject
  OverrideReview(
      OverrideRepository overrides,
      AppointmentRepository appointments,
      PatientRegister patients,
      ClinicCalendar calendar,
      StaffKeeping staff,
      AuditTrail audit) {
    this.overrides = overrides;
    this.appointments = appointments;
    this.patients = patients;
    this.calendar = calendar;
    this.staff = staff;
    this.audit = audit;
  }

  /** Days to look at, both included. */
  public record Days(LocalDate from, LocalDate to) {}

  /**
   * The days as asked for, or around today.
   *
   * @throws InvalidRequest if the last lies before the first
   */
  public Days days(@Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate today = calendar.today();
    LocalDate first = from == null ? today.minusWeeks(WEEKS_BACK) : from;
    LocalDate last = to == null ? today.plusWeeks(WEEKS_AHEAD) : to;
    if (last.isBefore(first)) {
      throw new InvalidRequest("to", "On the first day or later.");
    }
    return new Days(first, last);
  }

  /** Those of visits that were to start on these days, the latest first; at most 500. */
  public List<OverrideView> of(Days days) {
    ZoneId zone = calendar.site().zone();
    List<AppointmentOverride> found =
        overrides.ofVisitsIn(
            TimeRange.of(
                days.from().atStartOfDay(zone).toInstant(),
                days.to().plusDays(1).atStartOfDay(zone).toInstant()));
    audit.ofMany(Act.SAW, "overrides of " + days.from() + " to " + days.to());
    return found.isEmpty() ? List.of() : views(found);
  }

  private List<OverrideView> views(List<AppointmentOverride> found) {
    Map<AppointmentId, Appointment> visits =
        appointments
            .byIds(found.stream().map(AppointmentOverride::appointment).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Appointment::id, Function.identity()));
    Map<PatientId, PatientView> people =
        patients.byIds(
            visits.values().stream().map(one -> one.session().patient()).distinct().toList());
    Map<StaffId, String> names =
        staff.all().stream().collect(Collectors.toMap(StaffView::id, StaffView::displayName));
    Map<ChairId, String> chairs =
        calendar.chairs().stream().collect(Collectors.toMap(ChairView::id, ChairView::name));
    return found.stream()
        .map(
            one -> {
              Appointment visit = Objects.requireNonNull(visits.get(one.appointment()));
              return new OverrideView(
                  one.id(),
                  one.appointment(),
                  Objects.requireNonNull(people.get(visit.session().patient())),
                  chairs.getOrDefault(one.chair(), ""),
                  one.when(),
                  visit.status(),
                  names.getOrDefault(one.by(), ""),
                  one.at(),
                  one.reason(),
                  one.codes(),
                  one.words());
            })
        .toList();
  }
}
