package health.reprieve.scheduling;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentChanged;
import health.reprieve.scheduling.domain.AppointmentEndedEarly;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentProgressed;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.ChangeKind;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.treatment.domain.InfusionStarted;
import health.reprieve.treatment.domain.LeavingCorrected;
import health.reprieve.treatment.domain.LeavingTakenBack;
import health.reprieve.treatment.domain.PatientLeft;
import health.reprieve.treatment.domain.UndoRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets an appointment follow the visit that came from it, in the transaction of the visit. A
 * patient who leaves early gives the rest of the chair's time and of the nurses' back. Where that
 * is corrected, the visit holds less of it, or as much more as is free; where it is taken back, all
 * of it, or it is refused. One who leaves without an infusion also gives the session's number back;
 * where that is taken back and another visit has the number, the first free one is theirs.
 */
@Dependent
class VisitProgress {

  private final AppointmentRepository appointments;
  private final HeldTime held;
  private final ChangeLog changes;
  private final Event<AppointmentChanged> events;
  private final Clock clock;

  @Inject
  VisitProgress(
      AppointmentRepository appointments,
      HeldTime held,
      ChangeLog changes,
      Event<AppointmentChanged> events,
      Clock clock) {
    this.appointments = appointments;
    this.held = held;
    this.changes = changes;
    this.events = events;
    this.clock = clock;
  }

  void begun(@Observes InfusionStarted started) {
    follow(started.appointment(), ChangeKind.BEGUN, (one, now) -> one.begin());
  }

  void left(@Observes PatientLeft left) {
    follow(left.appointment(), ChangeKind.FINISHED, (one, now) -> one.finish(left.at()));
  }

  void corrected(@Observes LeavingCorrected corrected) {
    follow(
        corrected.appointment(),
        ChangeKind.LEAVING_CORRECTED,
        (one, now) -> one.leftInstead(corrected.at(), held.free(one, now)));
  }

  /** Whose visit was put off may have lost chair and hours meanwhile. */
  void stayed(@Observes LeavingTakenBack back) {
    UUID id = back.appointment();
    if (id != null
        && appointments.get(AppointmentId.of(id)).status() == AppointmentStatus.DEFERRED) {
      throw UndoRefused.putOff();
    }
    follow(
        back.appointment(),
        ChangeKind.LEAVING_UNDONE,
        (one, now) -> one.reopen(back.infused(), appointments.sessionNumbersBeside(one)));
  }

  /** Where the visit was put off, the patient leaves too; that changes nothing of it. */
  private void follow(@Nullable UUID id, ChangeKind kind, BiConsumer<Appointment, Instant> step) {
    if (id == null) {
      return;
    }
    Instant now = clock.instant();
    Appointment appointment = appointments.get(AppointmentId.of(id));
    if (kind != ChangeKind.BEGUN && appointment.status() == AppointmentStatus.DEFERRED) {
      return;
    }
    int version = appointment.version();
    Instant before = appointment.held().end();
    step.accept(appointment, now);
    changes.note(appointment, version, kind, now);
    held.follow(appointment, before, now);
    tell(appointment, before);
  }

  private void tell(Appointment appointment, Instant heldBefore) {
    PatientId patient = appointment.session().patient();
    events.fire(new AppointmentProgressed(appointment.id(), patient, appointment.status()));
    Instant until = appointment.held().end();
    if (until.isBefore(heldBefore)) {
      TimeRange freed = TimeRange.of(until, heldBefore);
      events.fire(new AppointmentEndedEarly(appointment.id(), patient, freed));
    }
  }
}
