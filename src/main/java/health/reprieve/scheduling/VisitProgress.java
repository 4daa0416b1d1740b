package health.reprieve.scheduling;

import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentChanged;
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
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets an appointment follow the visit that came from it, in the transaction of the visit. */
@Dependent
class VisitProgress {

  private final AppointmentRepository appointments;
  private final ChangeLog changes;
  private final Event<AppointmentChanged> events;
  private final Clock clock;

  @Inject
  VisitProgress(
      AppointmentRepository appointments,
      ChangeLog changes,
      Event<AppointmentChanged> events,
      Clock clock) {
    this.appointments = appointments;
    this.changes = changes;
    this.events = events;
    this.clock = clock;
  }

  void begun(@Observes InfusionStarted started) {
    follow(started.appointment(), ChangeKind.BEGUN, Appointment::begin);
  }

  void left(@Observes PatientLeft left) {
    follow(left.appointment(), ChangeKind.FINISHED, Appointment::finish);
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
    events.fire(
        new AppointmentProgressed(
            appointment.id(), appointment.session().patient(), appointment.status()));
  }
}
