package health.reprieve.scheduling;

import health.reprieve.clinic.SiteView;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.DayHours;
import health.reprieve.scheduling.domain.MoveDays;
import health.reprieve.scheduling.domain.Opening;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.SlotFinder;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.VisitReading;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the free times to which a patient may move a visit, as if it were not there. */
@Dependent
class MoveOffers {

  /** As far as is looked from the present day of the visit, in days either way. */
  private static final int FARTHEST = 30;

  private final AvailabilityMaker maker;
  private final AppointmentRepository appointments;
  private final ProtocolSetUp protocols;
  private final VisitReading visits;

  @Inject
  MoveOffers(
      AvailabilityMaker maker,
      AppointmentRepository appointments,
      ProtocolSetUp protocols,
      VisitReading visits) {
    this.maker = maker;
    this.appointments = appointments;
    this.protocols = protocols;
    this.visits = visits;
  }

  List<Opening> of(SiteView site, Appointment appointment, Instant now) {
    WallWords wall = new WallWords(site.zone());
    LocalDate today = wall.dayOf(now);
    LocalDate present = wall.dayOf(appointment.plan().start());
    LocalDate first = later(today.plusDays(1), present.minusDays(FARTHEST));
    LocalDate last = present.plusDays(FARTHEST);
    ProtocolView protocol = protocols.get(appointment.session().protocol());
    Proposal proposal = proposal(site, appointment, protocol, first, now);
    Availability around = maker.over(site, first, last, proposal, appointment.id());
    Set<LocalDate> days = new HashSet<>(days(appointment, protocol, today, wall, around));
    return new SlotFinder(around, proposal)
        .openings().stream()
            .filter(opening -> days.contains(wall.dayOf(opening.start())))
            .filter(opening -> !opening.start().equals(appointment.plan().start()))
            .toList();
  }

  private List<LocalDate> days(
      Appointment appointment,
      ProtocolView protocol,
      LocalDate today,
      WallWords wall,
      Availability around) {
    Instant start = appointment.plan().start();
    List<Instant> course = others(appointment);
    return MoveDays.of(
        protocol.series(),
        today,
        wall.dayOf(start),
        day(course.stream().filter(start::isAfter).max(Comparator.naturalOrder()), wall),
        day(course.stream().filter(start::isBefore).min(Comparator.naturalOrder()), wall),
        open(around));
  }

  /** Starts of the course's other infusions, booked or given without a booking. */
  private List<Instant> others(Appointment appointment) {
    CourseId course = appointment.session().course();
    Stream<Instant> booked =
        appointments.of(course).stream()
            .filter(one -> !one.id().equals(appointment.id()) && !one.withoutInfusion())
            .map(one -> one.plan().start());
    Stream<Instant> unbooked =
        visits.ofCourse(course).stream()
            .filter(visit -> visit.appointment() == null)
            .flatMap(visit -> Stream.ofNullable(visit.times().startedAt()));
    return Stream.concat(booked, unbooked).toList();
  }

  private static @Nullable LocalDate day(Optional<Instant> session, WallWords wall) {
    return session.map(wall::dayOf).orElse(null);
  }

  private static Predicate<LocalDate> open(Availability around) {
    Set<LocalDate> open =
        around.days().stream()
            .filter(hours -> hours.open().isPresent())
            .map(DayHours::day)
            .collect(Collectors.toSet());
    return open::contains;
  }

  private static Proposal proposal(
      SiteView site, Appointment appointment, ProtocolView protocol, LocalDate first, Instant now) {
    return new Proposal(
            now,
            appointment.chair(),
            appointment.plan().at(first.atStartOfDay(site.zone()).toInstant()),
            site.shares(),
            appointment.session().patient(),
            new Proposal.ProtocolOffer(protocol.name(), true, protocol.gapMinDays()))
        .withEscort(appointment.escort())
        .needing(appointment.needs());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
