package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.StoredWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The laws of booking through the whole application, along one random sequence of actions. */
class BookingLawsIT extends ReprieveIT {

  private static final int STEPS = 60;
  private static final int PATIENTS = 6;
  private static final int CHAIRS = 3;

  private final BookingApi desk = BookingApi.frontDesk();
  private final Random random = new Random(20311125);
  private final List<Map<String, Object>> orders = new ArrayList<>();
  private final List<JsonNode> standing = new ArrayList<>();
  private ClinicDay day = ClinicDay.fresh();

  @Test
  void claims_are_the_union_of_live_visits_and_a_cancelled_time_is_found_again() {
    ClinicDay.chair(CHAIRS - 1);
    for (int i = 0; i < PATIENTS; i++) {
      orders.add(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    }
    int foundAgain = 0;

    for (int step = 0; step < STEPS; step++) {
      foundAgain += step();
      StoredWeek stored = StoredWeek.of(day);
      assertThat(BookedClaims.strayClaims()).as("claims after step %d", step).isEmpty();
      assertThat(stored.load()).as("load after step %d", step).isEqualTo(stored.loadOfPhases());
    }

    assertThat(foundAgain).as("cancelled times").isPositive();
  }

  /** One action; 1 where it was a cancellation. */
  private int step() {
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
    assertThat(free.findValuesAsText("start")).as("found again").contains(start);
    return 1;
  }

  private String chair() {
    return ClinicDay.chair(random.nextInt(CHAIRS));
  }

  private String start() {
    return day.instant("07:00").plus(Duration.ofMinutes(15L * random.nextInt(36))).toString();
  }
}
