package health.reprieve.scheduling;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.notices.NoticeSetUp;
import health.reprieve.notices.Outbox;
import health.reprieve.notices.domain.NoticeSettled;
import health.reprieve.notices.domain.RemindersChanged;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentBooked;
import health.reprieve.scheduling.domain.AppointmentCancelled;
import health.reprieve.scheduling.domain.AppointmentDeferred;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentMissed;
import health.reprieve.scheduling.domain.AppointmentMoved;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Decides when patients hear of their visits: of a booking, a move and a cancellation a minute
 * after it, so that undoing it is real; reminders by the clinic's plan. All in the transaction of
 * what happened. What is said then is {@link VisitLetters}' affair.
 */
@Dependent
public class VisitNotices {

  /** Kind of the notices that tell of bookings, moves and cancellations. */
  public static final String NEWS = "visit-news";

  static final String REMINDER = "visit-reminder";
  static final String LINK = "visit-link";

  private static final Duration UNDO = Duration.ofSeconds(60);

  /** No reminder so soon after the news themselves. */
  private static final Duration FRESH = Duration.ofHours(12);

  private final Outbox outbox;
  private final NoticeSetUp settings;
  private final AppointmentRepository appointments;
  private final ClinicCalendar calendar;
  private final Clock clock;

  @Inject
  VisitNotices(
      Outbox outbox,
      NoticeSetUp settings,
      AppointmentRepository appointments,
      ClinicCalendar calendar,
      Clock clock) {
    this.outbox = outbox;
    this.settings = settings;
    this.appointments = appointments;
    this.calendar = calendar;
    this.clock = clock;
  }

  void booked(@Observes AppointmentBooked event) {
    Instant now = clock.instant();
    news(event.appointment(), event.patient(), now);
    remind(event.appointment(), event.patient(), event.when().start(), now.plus(FRESH), now);
  }

  void moved(@Observes AppointmentMoved event) {
    if (!event.from().start().equals(event.to().start())) {
      Instant now = clock.instant();
      news(event.appointment(), event.patient(), now);
      remind(event.appointment(), event.patient(), event.to().start(), now.plus(FRESH), now);
    }
  }

  void cancelled(@Observes AppointmentCancelled event) {
    givenUp(event.appointment(), event.patient(), "the visit was cancelled");
  }

  void deferred(@Observes AppointmentDeferred event) {
    givenUp(event.appointment(), event.patient(), "the visit was put off");
  }

  private void givenUp(AppointmentId appointment, PatientId patient, String why) {
    Instant now = clock.instant();
    news(appointment, patient, now);
    outbox.drop(REMINDER, reference(appointment), why, now);
  }

  void missed(@Observes AppointmentMissed event) {
    outbox.drop(REMINDER, reference(event.appointment()), "the visit was missed", clock.instant());
  }

  /** After one reminder the next one is planned. */
  void settled(@Observes NoticeSettled event) {
    if (event.kind().equals(REMINDER)) {
      appointments
          .find(AppointmentId.of(event.subject().id()))
          .filter(appointment -> appointment.status().expected())
          .ifPresent(appointment -> remind(appointment, event.at(), event.at()));
    }
  }

  void planChanged(@Observes RemindersChanged event) {
    appointments
        .expected(event.at())
        .forEach(appointment -> remind(appointment, event.at(), event.at()));
  }

  private void news(AppointmentId appointment, PatientId patient, Instant now) {
    outbox.plan(
        NEWS, "news of a visit", reference(appointment), patient.value(), now.plus(UNDO), now);
  }

  private void remind(Appointment appointment, Instant after, Instant now) {
    remind(
        appointment.id(), appointment.session().patient(), appointment.plan().start(), after, now);
  }

  private void remind(
      AppointmentId appointment, PatientId patient, Instant start, Instant after, Instant now) {
    ZoneId zone = calendar.site().zone();
    settings
        .get()
        .reminders()
        .next(start, after, zone)
        .ifPresentOrElse(
            due ->
                outbox.plan(
                    REMINDER,
                    "reminder of a visit",
                    reference(appointment),
                    patient.value(),
                    due,
                    now),
            () ->
                outbox.drop(
                    REMINDER, reference(appointment), "no reminder is left before the visit", now));
  }

  static Reference reference(AppointmentId appointment) {
    return Reference.of("appointment", appointment.value());
  }
}
