package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.Assertions;

/**
 * One random sequence of everything that takes time or gives it back, hour by hour through the days
 * of a clinic. The same seed walks the same way.
 */
public final class BookingWalk implements AutoCloseable {

  private static final int CHAIRS = 3;
  private static final int PATIENTS = 8;
  private static final int QUARTERS = 36;
  private static final LocalTime OPENS = LocalTime.of(7, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  /** What the walk tries, twice as often where it stands twice. */
  private static final List<Deed> CHANCES =
      List.of(
          Deed.BOOK,
          Deed.BOOK,
          Deed.OVERRIDE,
          Deed.MOVE,
          Deed.MOVE,
          Deed.CANCEL,
          Deed.DEFER,
          Deed.MISS,
          Deed.MISS,
          Deed.UNDO_CHECK_IN,
          Deed.LEAVE,
          Deed.LEAVE,
          Deed.UNDO_LEAVE,
          Deed.CORRECT_LEAVING,
          Deed.CORRECT_LEAVING,
          Deed.SERIES,
          Deed.OFFER);

  /** What can be done. */
  public enum Deed {
    BOOK,
    OVERRIDE,
    MOVE,
    CANCEL,
    DEFER,
    MISS,
    UNDO_CHECK_IN,
    LEAVE,
    UNDO_LEAVE,
    CORRECT_LEAVING,
    SERIES,
    OFFER
  }

  private final BookingApi desk = BookingApi.frontDesk();
  private final BookingApi clinician = BookingApi.as(Client.clinician());
  private final VisitsApi nurse = VisitsApi.as(Client.nurse());
  private final SeriesApi series = SeriesApi.frontDesk();
  private final WaitListApi waitList = WaitListApi.frontDesk();
  private final Random random;
  private final ClinicDay monday = ClinicDay.freshWeeks(6);
  private final List<Map<String, Object>> orders = new ArrayList<>();
  private final List<String> standing = new ArrayList<>();
  private final List<String> waiting = new ArrayList<>();
  private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
  private Instant now = monday.instant("06:30");

  public BookingWalk(long seed) {
    random = new Random(seed);
    ClinicDay.chair(CHAIRS - 1);
    ClockApi.set(now.toString());
    for (int i = 0; i < PATIENTS; i++) {
      orders.add(BookingApi.mood(ClinicDay.chair(0), monday.at("10:00")));
    }
    for (int i = 0; i < 2; i++) {
      waiting.add(waitList.add(WaitListApi.mood(2)));
    }
  }

  /** Lets up to an hour and a quarter pass, then tries one thing. */
  public Deed step() {
    now = inHours(now.plus(Duration.ofMinutes(15L * random.nextInt(6))));
    ClockApi.set(now.toString());
    Deed deed = CHANCES.get(random.nextInt(CHANCES.size()));
    if (tried(deed)) {
      done.merge(deed, 1, Integer::sum);
    }
    return deed;
  }

  /** How often it was tried and went through. */
  public int done(Deed deed) {
    return Objects.requireNonNullElse(done.get(deed), 0);
  }

  /** The first of the weeks, of which everything is known. */
  public ClinicDay week() {
    return monday;
  }

  /** Takes everybody off the wait list and puts the clock right. */
  @Override
  public void close() {
    waiting.stream().filter(id -> !waitList.entry(id).isMissingNode()).forEach(waitList::remove);
    ClockApi.reset();
  }

  private boolean tried(Deed deed) {
    return switch (deed) {
      case BOOK -> kept(desk.tryBook(order()));
      case OVERRIDE -> kept(clinician.tryBook(BookingApi.with(order(), "override", "A walk")));
      case MOVE -> changed(one -> desk.tryMove(one, chair(), start()));
      case CANCEL -> changed(desk::tryCancel);
      case DEFER -> changed(one -> desk.tryDefer(one, "Ill"));
      case MISS -> missed();
      case UNDO_CHECK_IN -> takenBack();
      case LEAVE -> left();
      case UNDO_LEAVE -> stayed();
      case CORRECT_LEAVING -> corrected();
      case SERIES -> seriesBooked();
      case OFFER -> offerAccepted();
    };
  }

  private boolean kept(Answer answer) {
    if (!went(answer)) {
      return false;
    }
    standing.add(answer.json().path("id").asText());
    return true;
  }

  private boolean changed(Function<JsonNode, Answer> deed) {
    return !standing.isEmpty()
        && went(deed.apply(desk.get(standing.get(random.nextInt(standing.size())))));
  }

  /** The visit that should have begun last. */
  private boolean missed() {
    return standing.stream()
        .map(desk::get)
        .filter(one -> one.path("status").asText().equals("BOOKED"))
        .filter(one -> !Instant.parse(one.path("start").asText()).isAfter(now))
        .reduce((first, second) -> second)
        .map(one -> went(desk.trySay(one, "no-show")))
        .orElse(false);
  }

  /** A patient of today is checked in by mistake. */
  private boolean takenBack() {
    return ofToday("BOOKED")
        .map(
            one ->
                went(desk.trySay(one, "check-in"))
                    && went(desk.trySay(desk.get(one.path("id").asText()), "undo-check-in")))
        .orElse(false);
  }

  /** A patient of today comes and leaves at once, mostly before the planned end. */
  private boolean left() {
    return ofToday("BOOKED")
        .filter(one -> went(desk.trySay(one, "check-in")))
        .or(() -> ofToday("ARRIVED"))
        .map(one -> went(nurse.leave(visitOf(one), Map.of())))
        .orElse(false);
  }

  private boolean stayed() {
    return ofToday("DONE")
        .map(BookingWalk::visitOf)
        .map(visit -> went(nurse.undoLeave(visit, nurse.get(visit).path("version").asInt())))
        .orElse(false);
  }

  /** To any minute since the patient came. Whoever has the chair by now, it is written down. */
  private boolean corrected() {
    return ofToday("DONE").map(BookingWalk::visitOf).map(this::corrected).orElse(false);
  }

  private boolean corrected(UUID visit) {
    JsonNode read = nurse.get(visit);
    Instant arrived = Instant.parse(read.path("arrivedAt").asText());
    int minutes = Math.toIntExact(Duration.between(arrived, now).toMinutes());
    Answer answer =
        nurse.correct(
            visit,
            VisitsApi.fields(
                "version",
                read.path("version").asInt(),
                "arrivedAt",
                arrived,
                "leftAt",
                arrived.plus(Duration.ofMinutes(random.nextInt(minutes + 1))),
                "reason",
                "Wrong time"));
    Assertions.assertThat(answer.body()).doesNotContain("rest-taken");
    return went(answer);
  }

  /** One visit of today in this state; any of them. */
  private Optional<JsonNode> ofToday(String status) {
    List<JsonNode> some =
        standing.stream()
            .map(desk::get)
            .filter(one -> one.path("status").asText().equals(status))
            .filter(one -> day(Instant.parse(one.path("start").asText())).equals(day(now)))
            .toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
  }

  private static UUID visitOf(JsonNode appointment) {
    return BookedClaims.visitOf(appointment.path("id").asText());
  }

  private static LocalDate day(Instant instant) {
    return local(instant).toLocalDate();
  }

  private boolean seriesBooked() {
    Map<String, Object> order = SeriesApi.mood(monday);
    order.put("from", local(now).toLocalDate().plusDays(1).toString());
    JsonNode plans = series.plans(order);
    if (plans.path("plans").isEmpty()) {
      return false;
    }
    Answer booked = series.tryBook(order, plans, random.nextInt(plans.path("plans").size()));
    booked
        .expect(201)
        .json()
        .path("appointments")
        .forEach(one -> standing.add(one.path("id").asText()));
    return true;
  }

  private boolean offerAccepted() {
    for (JsonNode entry : waitList.all().path("entries")) {
      JsonNode offer = entry.path("offer");
      if (waiting.contains(entry.path("id").asText()) && offer.hasNonNull("id")) {
        waiting.add(waitList.add(WaitListApi.mood(2)));
        return kept(waitList.accept(offer));
      }
    }
    return false;
  }

  private static boolean went(Answer answer) {
    Assertions.assertThat(answer.status()).as(answer.body()).isIn(200, 201, 409, 412, 422);
    return answer.status() < 300;
  }

  private Map<String, Object> order() {
    Map<String, Object> order = orders.get(random.nextInt(PATIENTS));
    return BookingApi.with(BookingApi.with(order, "chair", chair()), "start", start());
  }

  private String chair() {
    return ClinicDay.chair(random.nextInt(CHAIRS));
  }

  /** Today or on one of the next two days. */
  private String start() {
    return ClinicDay.instant(local(now).toLocalDate().plusDays(random.nextInt(3)), "07:00")
        .plus(Duration.ofMinutes(15L * random.nextInt(QUARTERS)))
        .toString();
  }

  /** An evening goes on in the morning. */
  private static Instant inHours(Instant instant) {
    LocalDateTime wall = local(instant);
    return wall.toLocalTime().isBefore(EVENING)
        ? instant
        : wall.toLocalDate().plusDays(1).atTime(OPENS).atZone(zone()).toInstant();
  }

  private static LocalDateTime local(Instant instant) {
    return instant.atZone(zone()).toLocalDateTime();
  }

  private static ZoneId zone() {
    return ZoneId.of(ClinicFixture.ZONE);
  }
}
