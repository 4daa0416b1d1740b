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
import health.reprieve.treatment.domain.PatientLeft;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets an appointment follow the visit that came from it, in the transaction of the visit. A
 * patient who leaves early gives the rest of the chair's time and of the nurses' back.
 */
@Dependent
class VisitProgress {

  private final AppointmentRepository appointments;
  private final ClaimKeeping claims;
  private final ChangeLog changes;
  private final Event<AppointmentChanged> events;
  private final Clock clock;

  @Inject
  VisitProgress(
      AppointmentRepository appointments,
      ClaimKeeping claims,
      ChangeLog changes,
      Event<AppointmentChanged> events,
      Clock clock) {
    this.appointments = appointments;
    this.claims = claims;
    this.changes = changes;
    this.events = events;
    this.clock = clock;
  }

  void begun(@Observes InfusionStarted started) {
    follow(started.appointment(), ChangeKind.BEGUN, Appointment::begin);
  }

  void left(@Observes PatientLeft left) {
    follow(left.appointment(), ChangeKind.FINISHED, one -> one.finish(left.at()));
  }

  /** Where the visit was deferred, the patient may still leave. */
  private void follow(@Nullable UUID id, ChangeKind kind, Consumer<Appointment> step) {
    if (id == null) {
      return;
    }
    Appointment appointment = appointments.get(AppointmentId.of(id));
    if (kind == ChangeKind.FINISHED && appointment.status() == AppointmentStatus.DEFERRED) {
      return;
    }
    int before = appointment.version();
    step.accept(appointment);
    changes.note(appointment, before, kind, clock.instant());
    Instant until = appointment.held().end();
    boolean early = until.isBefore(appointment.plan().time().end());
    if (early) {
      claims.giveBackFrom(appointment, until);
    }
    PatientId patient = appointment.session().patient();
    events.fire(new AppointmentProgressed(appointment.id(), patient, appointment.status()));
    if (early) {
      TimeRange freed = TimeRange.of(until, appointment.plan().time().end());
      events.fire(new AppointmentEndedEarly(appointment.id(), patient, freed));
    }
  }
}
