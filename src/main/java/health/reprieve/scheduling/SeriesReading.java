package health.reprieve.scheduling;

import health.reprieve.clinic.SiteView;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.scheduling.BookingOrder.Continue;
import health.reprieve.scheduling.BookingOrder.Open;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.SeriesStand;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.VisitReading;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.SeriesPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads where a course stands: what of it is given, under way, booked or asked for. */
@Dependent
class SeriesReading {

  private final AppointmentRepository appointments;
  private final CoursePlanning courses;
  private final ProtocolSetUp protocols;
  private final VisitReading visits;

  @Inject
  SeriesReading(
      AppointmentRepository appointments,
      CoursePlanning courses,
      ProtocolSetUp protocols,
      VisitReading visits) {
    this.appointments = appointments;
    this.courses = courses;
    this.protocols = protocols;
    this.visits = visits;
  }

  /**
   * What the order is about.
   *
   * @throws InvalidRequest if the course is another patient's
   */
  SeriesSetting setting(SeriesOrder order, SiteView site, Instant now) {
    WallWords words = new WallWords(site.zone());
    LocalDate today = words.dayOf(now);
    if (order.course() instanceof Open open) {
      ProtocolView protocol = protocols.get(open.protocol());
      SeriesStand stand = SeriesStand.untouched(protocol.series());
      return new SeriesSetting(protocol, stand.part(order.scope(), order.appointment()), today);
    }
    CourseView course = courses.get(((Continue) order.course()).course());
    if (!course.patient().equals(order.patient())) {
      throw new InvalidRequest("course", "This course is another patient's.");
    }
    ProtocolView protocol = protocols.get(course.protocol());
    SeriesStand stand = stand(course.id(), protocol.series(), words, now);
    return new SeriesSetting(protocol, stand.part(order.scope(), order.appointment()), today);
  }

  /** Where a course stands now. */
  SeriesStand stand(CourseId course, SeriesPlan rule, WallWords words, Instant now) {
    return stand(rule, visits.ofCourse(course), appointments.of(course), words, now);
  }

  /**
   * Where several courses stand now, read at once.
   *
   * @param rules the series of each course's protocol
   */
  Map<CourseId, SeriesStand> stands(Map<CourseId, SeriesPlan> rules, WallWords words, Instant now) {
    Map<CourseId, List<VisitView>> given = visits.ofCourses(rules.keySet());
    Map<CourseId, List<Appointment>> booked =
        appointments.of(rules.keySet()).stream()
            .collect(Collectors.groupingBy(appointment -> appointment.session().course()));
    Map<CourseId, SeriesStand> stands = new HashMap<>();
    rules.forEach(
        (course, rule) ->
            stands.put(
                course,
                stand(
                    rule,
                    given.getOrDefault(course, List.of()),
                    booked.getOrDefault(course, List.of()),
                    words,
                    now)));
    return stands;
  }

  private static SeriesStand stand(
      SeriesPlan rule,
      List<VisitView> given,
      List<Appointment> booked,
      WallWords words,
      Instant now) {
    Map<UUID, VisitView> byAppointment =
        given.stream()
            .filter(visit -> visit.appointment() != null)
            .collect(
                Collectors.toMap(
                    visit -> Objects.requireNonNull(visit.appointment()), Function.identity()));
    List<LocalDate> past = new ArrayList<>();
    given.stream()
        .map(visit -> visit.times().endedAt())
        .filter(Objects::nonNull)
        .map(words::dayOf)
        .forEach(past::add);
    List<SeriesStand.Coming> coming = new ArrayList<>();
    for (Appointment appointment : booked) {
      if (appointment.status().movable() && appointment.plan().start().isAfter(now)) {
        coming.add(coming(appointment, words));
      } else if (isUnderWay(appointment, byAppointment.get(appointment.id().value()), words, now)) {
        past.add(words.dayOf(appointment.plan().start()));
      }
    }
    LocalDate lastDay = past.stream().max(Comparator.naturalOrder()).orElse(null);
    return new SeriesStand(rule, past.size(), lastDay, coming);
  }

  private static SeriesStand.Coming coming(Appointment appointment, WallWords words) {
    Instant start = appointment.plan().start();
    return new SeriesStand.Coming(
        appointment.id(),
        appointment.version(),
        words.dayOf(start),
        new Place(appointment.chair(), start),
        appointment.needs());
  }

  /** Its patient is here, or was to come earlier today, and the infusion has not ended. */
  private static boolean isUnderWay(
      Appointment appointment, @Nullable VisitView visit, WallWords words, Instant now) {
    if (visit != null) {
      return visit.times().endedAt() == null && visit.times().leftAt() == null;
    }
    return appointment.status().movable()
        && words.dayOf(appointment.plan().start()).equals(words.dayOf(now));
  }
}
