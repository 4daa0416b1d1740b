package health.reprieve.scheduling;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.identity.StaffKeeping;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.problem.Stale;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.ChangedMeanwhile;
import health.reprieve.scheduling.domain.ChangedMeanwhile.Deed;
import health.reprieve.scheduling.domain.ChangedMeanwhile.Session;
import health.reprieve.scheduling.domain.SeriesStand;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.scheduling.persistence.ChangeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whoever plans a series by what they have read that it changed, how and by whom. */
@Dependent
class SeriesChangeLog {

  private final AppointmentRepository appointments;
  private final ChangeRepository changes;
  private final ClinicCalendar calendar;
  private final StaffKeeping staff;

  @Inject
  SeriesChangeLog(
      AppointmentRepository appointments,
      ChangeRepository changes,
      ClinicCalendar calendar,
      StaffKeeping staff) {
    this.appointments = appointments;
    this.changes = changes;
    this.calendar = calendar;
    this.staff = staff;
  }

  /**
   * @param read the booked ones among the sessions as the caller saw them
   * @throws ChangedMeanwhile if others stand there now, or these in other versions
   * @throws Stale if what was read were no sessions of this patient
   */
  void refuseUnlessAsRead(PatientId patient, SeriesStand.Part part, List<SeriesBooking.Read> read) {
    Map<AppointmentId, Integer> known =
        read.stream()
            .collect(
                toMap(SeriesBooking.Read::appointment, SeriesBooking.Read::version, Integer::max));
    Map<AppointmentId, Integer> standing =
        part.standing().stream()
            .collect(toMap(SeriesStand.Coming::appointment, SeriesStand.Coming::version));
    if (known.equals(standing)) {
      return;
    }
    Map<AppointmentId, Integer> all = new HashMap<>(standing);
    all.putAll(known);
    Set<AppointmentId> others =
        all.keySet().stream()
            .filter(id -> !Objects.equals(known.get(id), standing.get(id)))
            .collect(toSet());
    List<Appointment> changed =
        appointments.byIds(others).stream()
            .filter(one -> one.session().patient().equals(patient))
            .sorted(Comparator.comparing(one -> one.plan().start()))
            .toList();
    if (changed.isEmpty()) {
      throw new Stale("series");
    }
    throw ChangedMeanwhile.ofSeries(
        sessions(changed, known), new WallWords(calendar.site().zone()));
  }

  private List<Session> sessions(List<Appointment> changed, Map<AppointmentId, Integer> known) {
    Map<ChairId, String> chairs =
        calendar.chairs().stream().collect(toMap(ChairView::id, ChairView::name));
    Map<StaffId, String> names =
        staff.all().stream().collect(toMap(StaffView::id, StaffView::displayName));
    return changed.stream()
        .map(
            one ->
                new Session(
                    one,
                    chairs.getOrDefault(one.chair(), "another chair"),
                    deeds(one, known.get(one.id()), names)))
        .toList();
  }

  private List<Deed> deeds(Appointment one, @Nullable Integer version, Map<StaffId, String> names) {
    if (version != null) {
      return Deed.all(changes.since(one.id(), version));
    }
    String bookedBy =
        one.bookedBy().map(by -> names.getOrDefault(by, "Somebody")).orElse("The patient");
    return Deed.all(bookedBy, one.bookedAt(), changes.since(one.id(), 0));
  }
}
