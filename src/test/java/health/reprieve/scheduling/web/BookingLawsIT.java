package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.BookingWalk;
import health.reprieve.testing.BookingWalk.Deed;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.StoredWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws of booking through the whole application, along random sequences of actions. The seeds
 * are fixed; the one that broke a law is named.
 */
class BookingLawsIT extends ReprieveIT {

  private static final int STEPS = 40;
  private static final int PATIENTS = 6;
  private static final int CHAIRS = 3;

  private final BookingApi desk = BookingApi.frontDesk();
  private final Map<Deed, Integer> deeds = new EnumMap<>(Deed.class);
  private final List<Map<String, Object>> orders = new ArrayList<>();
  private final List<JsonNode> standing = new ArrayList<>();
  private final ClinicDay day = ClinicDay.fresh();
  private Random random = new Random();

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void whatever_is_done_claims_are_the_union_of_live_visits_and_load_is_their_sum() {
    for (long seed : new long[] {1, 2, 3, 4}) {
      try (BookingWalk walk = new BookingWalk(seed)) {
        for (int step = 0; step < STEPS; step++) {
          Deed deed = walk.step();
          assertLaws(walk.week(), "seed %d, step %d, %s".formatted(seed, step, deed));
        }
        for (Deed deed : Deed.values()) {
          deeds.merge(deed, walk.done(deed), Integer::sum);
        }
      }
    }
    assertThat(deeds).as("deeds done").hasSize(Deed.values().length).doesNotContainValue(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {20311125, 7, 8})
  void a_cancelled_time_is_found_again(long seed) {
    random = new Random(seed);
    ClinicDay.chair(CHAIRS - 1);
    for (int i = 0; i < PATIENTS; i++) {
      orders.add(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    }
    int foundAgain = 0;

    for (int step = 0; step < STEPS; step++) {
      foundAgain += step(seed);
    }

    assertLaws(day, "seed " + seed);
    assertThat(foundAgain).as("cancelled times of seed %d", seed).isPositive();
  }

  private static void assertLaws(ClinicDay monday, String after) {
    StoredWeek stored = StoredWeek.of(monday);
    assertThat(BookedClaims.strayClaims()).as("claims after %s", after).isEmpty();
    assertThat(BookedClaims.wrongLoad()).as("kept load after %s", after).isEmpty();
    assertThat(stored.load()).as("load after %s", after).isEqualTo(stored.loadOfPhases());
    assertThat(stored.heldTwice()).as("held twice after %s", after).isEmpty();
    assertThat(stored.unexplainedLoad()).as("unexplained load after %s", after).isEmpty();
  }

  /** One action; 1 where it was a cancellation. */
  private int step(long seed) {
    int action = random.nextInt(4);
    if (standing.isEmpty() || action < 2) {
      Map<String, Object> order = orders.get(random.nextInt(PATIENTS));
      Answer booked =
          desk.tryBook(BookingApi.with(BookingApi.with(order, "chair", chair()), "start", start()));
      if (booked.status() == 201) {
        standing.add(booked.json());
      }
      return 0;
    }
    JsonNode visit = standing.remove(random.nextInt(standing.size()));
    if (action == 2) {
      Answer moved = desk.tryMove(visit, chair(), start());
      standing.add(moved.status() == 200 ? moved.json() : visit);
      return 0;
    }
    desk.cancel(visit);
    String start = visit.path("start").asText();
    JsonNode free =
        desk.free(ClinicDay.MOOD, start, visit.path("chair").asText()).expect(200).json();
    assertThat(free.findValuesAsText("start")).as("found again, seed %d", seed).contains(start);
    return 1;
  }

  private String chair() {
    return ClinicDay.chair(random.nextInt(CHAIRS));
  }

  private String start() {
    return day.instant("07:00").plus(Duration.ofMinutes(15L * random.nextInt(36))).toString();
  }
}
