package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.notices.CalendarEntry;
import health.reprieve.notices.NoticeDue;
import health.reprieve.notices.NoticeSetUp;
import health.reprieve.notices.SignedLinks;
import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.LinkPurpose;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.scheduling.VisitWords.Letter;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.VisitNews;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes what patients are told of their visits, when it is told: the time, how to confirm or move,
 * and for the calendar. Never a condition, a protocol or a dose.
 */
@Dependent
public class VisitLetters {

  private final AppointmentRepository appointments;
  private final PatientRegister patients;
  private final ClinicCalendar calendar;
  private final NoticeSetUp settings;
  private final SpokenWords spoken;
  private final SignedLinks links;
  private final AuditTrail audit;

  @Inject
  VisitLetters(
      AppointmentRepository appointments,
      PatientRegister patients,
      ClinicCalendar calendar,
      NoticeSetUp settings,
      SpokenWords spoken,
      SignedLinks links,
      AuditTrail audit) {
    this.appointments = appointments;
    this.patients = patients;
    this.calendar = calendar;
    this.settings = settings;
    this.spoken = spoken;
    this.links = links;
    this.audit = audit;
  }

  void write(@Observes NoticeDue due) {
    if (List.of(VisitNotices.NEWS, VisitNotices.REMINDER, VisitNotices.LINK).contains(due.kind())) {
      appointments
          .find(AppointmentId.of(due.subject().id()))
          .ifPresentOrElse(
              appointment -> write(due, appointment),
              () -> due.nothingToSay("there is no such visit"));
    }
  }

  private void write(NoticeDue due, Appointment appointment) {
    switch (due.kind()) {
      case VisitNotices.NEWS -> news(due, appointment);
      case VisitNotices.REMINDER -> reminder(due, appointment);
      default -> freshLink(due, appointment);
    }
  }

  private void news(NoticeDue due, Appointment appointment) {
    Optional<VisitNews> news = news(due, appointment, due.lastSaid(), due.again());
    if (news.isEmpty()) {
      due.nothingToSay("the patient knows it, or the visit has begun");
      return;
    }
    List<Other> others = due.alike().stream().flatMap(alike -> other(due, alike).stream()).toList();
    VisitNews own = news.get();
    if (others.isEmpty() || due.again()) {
      tell(due, appointment, Letter.of(own.news()), own.before(), own.told());
    } else {
      tellAll(due, appointment, own, others);
    }
  }

  private static Optional<VisitNews> news(
      NoticeDue due, Appointment appointment, @Nullable String lastSaid, boolean again) {
    return VisitNews.of(
        appointment.status(), appointment.plan().start(), lastSaid, again, due.now());
  }

  /** Another visit of which the same patient is told at the same time. */
  private record Other(NoticeDue.Alike alike, Appointment appointment, VisitNews news) {}

  private Optional<Other> other(NoticeDue due, NoticeDue.Alike alike) {
    return appointments
        .find(AppointmentId.of(alike.subject().id()))
        .flatMap(
            appointment ->
                news(due, appointment, alike.lastSaid(), false)
                    .map(news -> new Other(alike, appointment, news)));
  }

  /** One letter, or one text, of several visits, such as of a series. */
  private void tellAll(NoticeDue due, Appointment appointment, VisitNews own, List<Other> others) {
    PatientView patient = patient(appointment);
    Optional<Channel> way = due.reach(patient.email(), patient.phone());
    if (way.isEmpty()) {
      return;
    }
    SiteView site = calendar.site();
    VisitWords words = spoken.to(patient);
    List<VisitWords.Line> lines = new ArrayList<>();
    lines.add(line(appointment, own, due.timesSaid(), words, site));
    for (Other other : others) {
      lines.add(line(other.appointment(), other.news(), other.alike().timesSaid(), words, site));
      due.sayAlso(other.alike(), other.news().told());
      audit(Letter.of(other.news().news()), other.appointment(), way.get());
    }
    lines.sort(Comparator.comparing(line -> line.plan().start()));
    due.say(way.get() == Channel.TEXT ? words.text(lines) : words.mail(lines), own.told());
    audit(Letter.of(own.news()), appointment, way.get());
  }

  private VisitWords.Line line(
      Appointment appointment, VisitNews news, int sequence, VisitWords words, SiteView site) {
    Letter letter = Letter.of(news.news());
    return new VisitWords.Line(
        letter,
        appointment.plan(),
        news.before(),
        letter == Letter.CANCELLED ? null : link(appointment),
        entry(appointment, letter, sequence, words, site));
  }

  private void reminder(NoticeDue due, Appointment appointment) {
    Instant start = appointment.plan().start();
    Optional<Instant> reminder =
        settings.get().reminders().last(start, due.now(), calendar.site().zone());
    String told = start + " by " + reminder.map(Instant::toString).orElse("hand");
    boolean wanted = due.again() || (reminder.isPresent() && !told.equals(due.lastSaid()));
    if (appointment.status().expected() && start.isAfter(due.now()) && wanted) {
      tell(due, appointment, Letter.REMINDER, null, told);
    } else {
      due.nothingToSay("the visit has moved, was given up or has begun");
    }
  }

  private void freshLink(NoticeDue due, Appointment appointment) {
    if (appointment.status().expected() && appointment.plan().start().isAfter(due.now())) {
      tell(due, appointment, Letter.LINK, null, "link");
    } else {
      due.nothingToSay("the visit was given up or has begun");
    }
  }

  private void tell(
      NoticeDue due,
      Appointment appointment,
      Letter letter,
      @Nullable Instant before,
      String told) {
    PatientView patient = patient(appointment);
    Optional<Channel> way = due.reach(patient.email(), patient.phone());
    if (way.isEmpty()) {
      return;
    }
    SiteView site = calendar.site();
    VisitWords words = spoken.to(patient);
    String link = letter == Letter.CANCELLED ? null : link(appointment);
    due.say(
        way.get() == Channel.TEXT
            ? words.text(letter, appointment.plan(), link)
            : words.mail(
                letter,
                appointment.plan(),
                before,
                link,
                letter.isNews() ? entry(appointment, letter, due.timesSaid(), words, site) : null),
        told);
    audit(letter, appointment, way.get());
  }

  private PatientView patient(Appointment appointment) {
    PatientId id = appointment.session().patient();
    return Objects.requireNonNull(patients.byIds(List.of(id)).get(id));
  }

  private void audit(Letter letter, Appointment appointment, Channel way) {
    audit.ofPatient(
        Act.EXPORTED,
        "%s of a visit by %s".formatted(letter.name().toLowerCase(Locale.ROOT), way.words()),
        appointment.session().patient().value(),
        VisitNotices.reference(appointment.id()));
  }

  /** Good until the visit ends; after a move the old one offers a fresh one. */
  private @Nullable String link(Appointment appointment) {
    return links
        .address(LinkPurpose.VISIT, appointment.id().value(), appointment.plan().time().end())
        .orElse(null);
  }

  /** Each news of the visit that was told before gives the entry its next number. */
  private static CalendarEntry entry(
      Appointment appointment, Letter letter, int sequence, VisitWords words, SiteView site) {
    return new CalendarEntry(
        appointment.id().value(),
        sequence,
        VisitWords.presence(appointment.plan()),
        site.zone(),
        words.title(),
        site.name(),
        letter == Letter.CANCELLED);
  }
}
