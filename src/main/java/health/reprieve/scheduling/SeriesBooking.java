package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.DayView;
import health.reprieve.clinic.SiteView;
import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.scheduling.BookingOrder.Continue;
import health.reprieve.scheduling.BookingOrder.CourseChoice;
import health.reprieve.scheduling.BookingOrder.Terms;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.ChangedMeanwhile;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.SeriesChanges;
import health.reprieve.scheduling.domain.SeriesChanges.Move;
import health.reprieve.scheduling.domain.SeriesGapBroken;
import health.reprieve.scheduling.domain.SeriesRefused;
import health.reprieve.scheduling.domain.SeriesStand;
import health.reprieve.scheduling.domain.SlotRefused;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Books and changes the sessions of a course together: all or none. Each session passes the same
 * policy and takes the same claims as a visit booked alone.
 */
@Retry
@Transactional
@ApplicationScoped
public class SeriesBooking {

  private final AppointmentBooking booking;
  private final AppointmentKeeping keeping;
  private final AppointmentRepository appointments;
  private final SeriesReading reading;
  private final SeriesChangeLog changes;
  private final KeptChairs keptChairs;
  private final CoursePlanning courses;
  private final ClinicCalendar calendar;
  private final RequestKeys keys;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  SeriesBooking(
      AppointmentBooking booking,
      AppointmentKeeping keeping,
      AppointmentRepository appointments,
      SeriesReading reading,
      SeriesChangeLog changes,
      KeptChairs keptChairs,
      CoursePlanning courses,
      ClinicCalendar calendar,
      RequestKeys keys,
      AuditTrail audit,
      Clock clock) {
    this.booking = booking;
    this.keeping = keeping;
    this.appointments = appointments;
    this.reading = reading;
    this.changes = changes;
    this.keptChairs = keptChairs;
    this.courses = courses;
    this.calendar = calendar;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /** A booked session as the caller has read it. */
  public record Read(AppointmentId appointment, int version) {}

  /**
   * Puts the ordered sessions into these places: those that are booked already stay or move, the
   * others are booked. All of them keep the asked features of the chair; new ones also what the
   * booked ones need. A repeat of the request answers the course as it stands.
   *
   * @param request the id that the request's key gave it, from which the appointments get theirs
   * @param read the booked ones among the sessions as the caller saw them
   * @param places one for each of the sessions
   * @throws SeriesRefused if a place is no longer free, or a session would stay in a chair that
   *     lacks an asked feature; nothing is booked then
   * @throws SeriesGapBroken if the places do not keep the protocol's gaps
   * @throws ChangedMeanwhile if somebody changed one of the sessions meanwhile
   * @throws health.reprieve.platform.persistence.KeyReused if the request's key came with another
   *     content before
   */
  public SeriesView book(UUID request, SeriesOrder order, List<Read> read, List<Place> places) {
    if (!keys.claim(
        request, order.patient(), order.course(), order.scope(), order.features(), read, places)) {
      return repeated(request, order);
    }
    Instant now = clock.instant();
    SiteView site = calendar.hold();
    courses.hold(order.patient());
    SeriesStand.Part part = reading.setting(order, site, now).part();
    changes.refuseUnlessAsRead(order.patient(), part, read);
    List<Place> inTime =
        places.stream().sorted(Comparator.comparing(Place::start)).distinct().toList();
    refuseUnlessOnePlaceEach(part, inTime);
    List<LocalDate> days =
        inTime.stream().map(place -> new WallWords(site.zone()).dayOf(place.start())).toList();
    SeriesGapBroken.refuseUnlessKept(part, days, open(part, days));
    SeriesChanges todo = SeriesChanges.of(part, inTime);
    keptChairs.refuseUnlessFit(part.firstNumber(), inTime, todo.kept(), order.features());
    return carryOut(request, order, part, todo);
  }

  private SeriesView repeated(UUID request, SeriesOrder order) {
    CourseId course =
        order.course() instanceof Continue going
            ? going.course()
            : appointments.get(id(request, 0)).session().course();
    audit.ofPatient(
        Act.SAW,
        "appointments of a course",
        order.patient().value(),
        Reference.of("course", course.value()));
    return view(course);
  }

  private static AppointmentId id(UUID request, int session) {
    return AppointmentId.of(Ids.forRequest("new session " + session, request.toString()));
  }

  private SeriesView carryOut(
      UUID request, SeriesOrder order, SeriesStand.Part part, SeriesChanges changes) {
    changes.kept().forEach(one -> need(one, order.features()));
    Set<AppointmentId> movingToo =
        part.sessions() == 1
            ? Set.of()
            : part.standing().stream()
                .map(SeriesStand.Coming::appointment)
                .collect(Collectors.toSet());
    for (Move move : changes.moves()) {
      Place to = move.to();
      session(
          move.number(),
          () ->
              booking.move(
                  MoveOrder.of(
                      move.from().appointment(), move.from().version(), to.chair(), to.start()),
                  order.features(),
                  movingToo));
    }
    CourseChoice course = order.course();
    CourseId id = course instanceof Continue going ? going.course() : null;
    int next = 0;
    for (SeriesChanges.New made : changes.bookings()) {
      CourseChoice choice = id == null ? course : new Continue(id);
      BookingOrder one =
          new BookingOrder(
              id(request, next++),
              order.patient(),
              choice,
              made.at().chair(),
              made.at().start(),
              Terms.needing(union(order.features(), part.needs())));
      id = session(made.number(), () -> booking.book(one)).session().course();
    }
    return view(Objects.requireNonNull(id));
  }

  /** A session that stays in its place is from now on one that needs this, too. */
  private void need(SeriesStand.Coming kept, Set<ChairFeature> features) {
    if (!kept.needs().containsAll(features)) {
      keeping.need(kept.appointment(), kept.version(), union(kept.needs(), features));
    }
  }

  private static Set<ChairFeature> union(Set<ChairFeature> some, Set<ChairFeature> others) {
    Set<ChairFeature> all = EnumSet.noneOf(ChairFeature.class);
    all.addAll(some);
    all.addAll(others);
    return all;
  }

  private static AppointmentView session(int number, Supplier<AppointmentView> deed) {
    try {
      return deed.get();
    } catch (SlotRefused refused) {
      throw new SeriesRefused(number, refused);
    }
  }

  private static void refuseUnlessOnePlaceEach(SeriesStand.Part part, List<Place> places) {
    if (places.size() != part.sessions()) {
      throw new InvalidRequest(
          "places", "One for each session to be planned: %d.".formatted(part.sessions()));
    }
  }

  private Predicate<LocalDate> open(SeriesStand.Part part, List<LocalDate> days) {
    LocalDate after = part.after();
    LocalDate before = part.before();
    LocalDate first = after == null ? days.get(0) : after;
    LocalDate last = before == null ? days.get(days.size() - 1) : before;
    if (last.isBefore(first)) {
      return day -> true;
    }
    Map<LocalDate, DayView> hours =
        calendar.days(first, last).stream()
            .collect(Collectors.toMap(DayView::day, Function.identity()));
    return day -> {
      DayView view = hours.get(day);
      return view == null || view.open().isPresent();
    };
  }

  private SeriesView view(CourseId course) {
    return new SeriesView(
        course, appointments.of(course).stream().map(AppointmentView::of).toList());
  }
}
