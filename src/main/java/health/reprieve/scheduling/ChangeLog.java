package health.reprieve.scheduling;

import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentChange;
import health.reprieve.scheduling.domain.ChangeKind;
import health.reprieve.scheduling.domain.ChangedMeanwhile;
import health.reprieve.scheduling.domain.StoodFor;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.scheduling.persistence.ChangeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notes who changed an appointment, and tells it to whoever has read an older version. */
@Dependent
class ChangeLog {

  private final AppointmentRepository appointments;
  private final ChangeRepository changes;
  private final ClinicCalendar calendar;
  private final CurrentStaff current;

  @Inject
  ChangeLog(
      AppointmentRepository appointments,
      ChangeRepository changes,
      ClinicCalendar calendar,
      CurrentStaff current) {
    this.appointments = appointments;
    this.changes = changes;
    this.calendar = calendar;
    this.current = current;
  }

  /**
   * Sends the change of the appointment, which gives it its new version, and notes it. Writes
   * nothing where everything stayed as it was.
   *
   * @param before the version before the change
   */
  void note(Appointment appointment, int before, ChangeKind kind, Instant now) {
    note(appointment, before, new MovingBack.Step(kind, null), now);
  }

  /** The same of a move, with what it left. */
  void note(Appointment appointment, int before, MovingBack.Step step, Instant now) {
    appointments.flush();
    if (appointment.version() == before) {
      return;
    }
    AppointmentChange change = new AppointmentChange(appointment, step.kind(), step.left(), now);
    current.known().ifPresent(staff -> change.by(staff.id().value(), staff.displayName()));
    changes.add(change);
  }

  /** Whether the patient's word that they will come was the last thing said of the time. */
  boolean wasConfirmed(Appointment appointment) {
    boolean confirmed = false;
    boolean beforeLast = false;
    for (AppointmentChange change : changes.since(appointment.id(), -1)) {
      boolean before = confirmed;
      confirmed =
          switch (change.kind()) {
            case CONFIRMED -> true;
            case ACCEPTED, MOVED -> false;
            case MOVED_BACK -> beforeLast;
            default -> confirmed;
          };
      beforeLast = before;
    }
    return confirmed;
  }

  /**
   * What stood for the start that the visit left by its last change; null where that was no move,
   * one by the patient, or one that opened nothing.
   */
  @Nullable StoodFor leftByLastMove(Appointment appointment) {
    return changes.since(appointment.id(), appointment.version() - 1).stream()
        .filter(AppointmentChange::byStaff)
        .map(AppointmentChange::left)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * @param read the version that the caller has read
   * @throws ChangedMeanwhile if another one stands
   */
  void refuseUnlessCurrent(Appointment appointment, int read) {
    if (appointment.version() != read) {
      throw new ChangedMeanwhile(
          changes.since(appointment.id(), read),
          appointment,
          chairName(appointment),
          new WallWords(calendar.site().zone()));
    }
  }

  private String chairName(Appointment appointment) {
    return calendar.chairs().stream()
        .filter(chair -> chair.id().equals(appointment.chair()))
        .map(ChairView::name)
        .findFirst()
        .orElse("another chair");
  }
}
