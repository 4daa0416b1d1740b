package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.assertj.core.api.Assertions;

/**
 * Many desks that book, move, cancel and put off the same patients' visits at random on a few days,
 * some of them with overrides. Each desk acts on what any of them has read last, which may be out
 * of date. What was acknowledged is kept in a ledger, to be compared with what is stored.
 */
public final class Storm {

  private static final int CHAIRS = 8;
  private static final int DAYS = 5;
  private static final int PATIENTS = 48;
  private static final int QUARTERS = 40;
  private static final Set<String> OVER = Set.of("CANCELLED", "DEFERRED");
  private static final Set<Integer> DONE = Set.of(200, 201);
  private static final Set<Integer> REFUSED = Set.of(409, 412, 422);

  /** What a desk tries. */
  public enum Deed {
    BOOK,
    MOVE,
    CANCEL,
    DEFER
  }

  private final ClinicDay first = ClinicDay.freshWeeks(1);
  private final List<Map<String, Object>> patients = new ArrayList<>();
  private final Map<String, JsonNode> ledger = new ConcurrentHashMap<>();
  private final Map<Deed, LongAdder> done = new EnumMap<>(Deed.class);
  private final LongAdder refused = new LongAdder();
  private final AtomicInteger desks = new AtomicInteger();
  private final long seed;

  public Storm(long seed) {
    this.seed = seed;
    ClinicDay.chair(CHAIRS - 1);
    for (int i = 0; i < PATIENTS; i++) {
      patients.add(BookingApi.mood(ClinicDay.chair(0), first.at("10:00")));
    }
    for (Deed deed : Deed.values()) {
      done.put(deed, new LongAdder());
    }
  }

  /** Lets so many desks act at once for this long; each fourth is a clinician's, with overrides. */
  public void rage(int threads, Duration length) {
    Instant end = Instant.now().plus(length);
    Concurrently.times(
        threads,
        () -> {
          int number = desks.getAndIncrement();
          Desk desk = new Desk(number % 4 == 0, new Random(seed + number));
          while (Instant.now().isBefore(end)) {
            desk.act();
          }
          return number;
        });
  }

  /** Drops what the patients were to be told: the letters of later tests would stand behind it. */
  public void dropLetters() {
    try (Connection database = Server.database();
        PreparedStatement delete =
            database.prepareStatement(
                "DELETE FROM notice WHERE state = 'WAITING'"
                    + " AND person_id = UNHEX(REPLACE(?, '-', ''))")) {
      for (Map<String, Object> patient : patients) {
        delete.setString(1, String.valueOf(patient.get("patient")));
        delete.executeUpdate();
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** The week that nothing else books in. */
  public ClinicDay week() {
    return first;
  }

  /** How many deeds of this kind were acknowledged. */
  public long done(Deed deed) {
    return Objects.requireNonNull(done.get(deed)).sum();
  }

  public long refused() {
    return refused.sum();
  }

  /** Every visit by id as it was acknowledged last, such as "2 CANCELLED chair start". */
  public Map<String, String> acknowledged() {
    Map<String, String> lines = new TreeMap<>();
    ledger.forEach(
        (id, visit) ->
            lines.put(
                id,
                "%s %s %s %s"
                    .formatted(
                        visit.path("version").asInt(),
                        visit.path("status").asText(),
                        visit.path("chair").asText(),
                        visit.path("start").asText())));
    return lines;
  }

  private void acknowledge(Deed deed, Answer answer) {
    Assertions.assertThat(answer.status() < 500).as(answer.body()).isTrue();
    if (!DONE.contains(answer.status())) {
      Assertions.assertThat(answer.status()).as(answer.body()).isIn(REFUSED);
      refused.increment();
      return;
    }
    Objects.requireNonNull(done.get(deed)).increment();
    JsonNode visit = answer.json();
    ledger.merge(
        visit.path("id").asText(),
        visit,
        (one, other) -> one.path("version").asInt() > other.path("version").asInt() ? one : other);
  }

  /** One desk, with a chance of its own. */
  private final class Desk {

    private final boolean sets;
    private final Random random;
    private final BookingApi api;

    private Desk(boolean setsRulesAside, Random random) {
      this.sets = setsRulesAside;
      this.random = random;
      this.api = setsRulesAside ? BookingApi.as(Client.clinician()) : BookingApi.frontDesk();
    }

    private void act() {
      List<JsonNode> known = List.copyOf(ledger.values());
      int chance = random.nextInt(10);
      if (known.isEmpty() || chance < 4) {
        book(known);
        return;
      }
      JsonNode visit = anyOf(known);
      boolean over = OVER.contains(visit.path("status").asText());
      if (over && random.nextInt(20) > 0) {
        book(known);
      } else if (chance < 7) {
        move(visit);
      } else if (chance < 9) {
        acknowledge(Deed.CANCEL, api.tryCancel(visit));
      } else {
        acknowledge(Deed.DEFER, api.tryDefer(visit, "Storm"));
      }
    }

    private void book(List<JsonNode> known) {
      Map<String, Object> order = new LinkedHashMap<>(anyOf(patients));
      known.stream()
          .filter(visit -> visit.path("patient").asText().equals(order.get("patient")))
          .findAny()
          .ifPresent(
              visit -> {
                order.remove("reportGroup");
                order.remove("protocol");
                order.put("course", visit.path("course").asText());
              });
      order.put("chair", chair());
      order.put("start", start());
      if (sets) {
        order.put("override", "Storm");
      }
      acknowledge(Deed.BOOK, api.tryBook(order));
    }

    private void move(JsonNode visit) {
      acknowledge(
          Deed.MOVE,
          sets
              ? api.tryMoveAnyway(visit, chair(), start(), "Storm")
              : api.tryMove(visit, chair(), start()));
    }

    private <T> T anyOf(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    private String chair() {
      return ClinicDay.chair(random.nextInt(CHAIRS));
    }

    private String start() {
      return first
          .plusDays(random.nextInt(DAYS))
          .instant("07:00")
          .plus(Duration.ofMinutes(15L * random.nextInt(QUARTERS)))
          .toString();
    }
  }
}
