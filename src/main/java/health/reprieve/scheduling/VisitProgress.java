package health.reprieve.scheduling;

import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentChanged;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentProgressed;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.treatment.domain.InfusionStarted;
import health.reprieve.treatment.domain.PatientLeft;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets an appointment follow the visit that came from it, in the transaction of the visit. */
@Dependent
class VisitProgress {

  private final AppointmentRepository appointments;
  private final Event<AppointmentChanged> events;

  @Inject
  VisitProgress(AppointmentRepository appointments, Event<AppointmentChanged> events) {
    this.appointments = appointments;
    this.events = events;
  }

  void begun(@Observes InfusionStarted started) {
    follow(started.appointment(), Appointment::begin);
  }

  void left(@Observes PatientLeft left) {
    follow(left.appointment(), Appointment::finish);
  }

  private void follow(@Nullable UUID id, Consumer<Appointment> step) {
    if (id != null) {
      Appointment appointment = appointments.get(AppointmentId.of(id));
      step.accept(appointment);
      appointments.flush();
      events.fire(
          new AppointmentProgressed(
              appointment.id(), appointment.session().patient(), appointment.status()));
    }
  }
}
