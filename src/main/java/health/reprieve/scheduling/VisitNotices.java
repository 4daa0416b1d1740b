package health.reprieve.scheduling;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.notices.NoticeSetUp;
import health.reprieve.notices.Outbox;
import health.reprieve.notices.domain.NoticeSettled;
import health.reprieve.notices.domain.RemindersChanged;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentAccepted;
import health.reprieve.scheduling.domain.AppointmentBooked;
import health.reprieve.scheduling.domain.AppointmentCancelled;
import health.reprieve.scheduling.domain.AppointmentDeferred;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentMoved;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides when patients hear of their visits. Of a booking, a move and a cancellation a minute
 * after it, so that undoing it is real: planned in the transaction of what happened. Of a visit
 * that they asked for they hear when the clinic has accepted it. Of reminders by the clinic's plan:
 * each is planned when the news, or the reminder before it, went out. What is said then is {@link
 * VisitLetters}' affair.
 */
@ApplicationScoped
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
    news(event.appointment(), event.patient());
  }

  void accepted(@Observes AppointmentAccepted event) {
    news(event.appointment(), event.patient());
  }

  /**
   * The next reminder follows once the news are settled: within the minute in which the move can be
   * undone it would tell the patient the new time.
   */
  void moved(@Observes AppointmentMoved event) {
    if (!event.from().start().equals(event.to().start())) {
      news(event.appointment(), event.patient());
      outbox.drop(REMINDER, reference(event.appointment()), "the visit was moved", clock.instant());
    }
  }

  void cancelled(@Observes AppointmentCancelled event) {
    news(event.appointment(), event.patient());
  }

  void deferred(@Observes AppointmentDeferred event) {
    news(event.appointment(), event.patient());
  }

  /** The patient knows where the visit stands: its next reminder follows from that. */
  void settled(@Observes NoticeSettled event) {
    boolean news = event.kind().equals(NEWS);
    if (news || event.kind().equals(REMINDER)) {
      Instant after = news ? event.at().plus(FRESH) : event.at();
      appointments
          .find(AppointmentId.of(event.subject().id()))
          .ifPresent(appointment -> remind(appointment, after, event.at()));
    }
  }

  void planChanged(@Observes RemindersChanged event) {
    appointments
        .expected(event.at())
        .forEach(appointment -> remind(appointment, event.at(), event.at()));
  }

  private void news(AppointmentId appointment, PatientId patient) {
    Instant now = clock.instant();
    outbox.plan(
        NEWS, "news of a visit", reference(appointment), patient.value(), now.plus(UNDO), now);
  }

  private void remind(Appointment appointment, Instant after, Instant now) {
    Reference subject = reference(appointment.id());
    if (!appointment.status().expected()) {
      outbox.drop(REMINDER, subject, "the visit is not expected any more", now);
      return;
    }
    settings
        .get()
        .reminders()
        .next(appointment.plan().start(), after, calendar.site().zone())
        .ifPresentOrElse(
            due ->
                outbox.plan(
                    REMINDER,
                    "reminder of a visit",
                    subject,
                    appointment.session().patient().value(),
                    due,
                    now),
            () -> outbox.drop(REMINDER, subject, "no reminder is left before the visit", now));
  }

  static Reference reference(AppointmentId appointment) {
    return Reference.of("appointment", appointment.value());
  }
}
