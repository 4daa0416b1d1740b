package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.HeldOffers;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.WaitListApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two times become free in two transactions at once: what is offered can all be accepted. */
class OfferRaceIT extends ReprieveIT {

  private final WaitListApi list = WaitListApi.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();
  private final List<String> waiting = new ArrayList<>();

  @AfterEach
  void leave_nobody_waiting() {
    waiting.stream().filter(id -> !list.entry(id).isMissingNode()).forEach(list::remove);
    ClockApi.reset();
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  /**
   * One can come at 12:45 only, which lies in the first freed time, the other at 13:00 only, in the
   * second: one chair does not hold both.
   */
  @Test
  void two_rounds_at_once_never_offer_one_chair_twice() throws Exception {
    ClinicDay monday = ClinicDay.freshWeeks(3);
    ClinicDay tuesday = monday.plusDays(1);
    ClockApi.set(monday.at("10:00"));
    JsonNode early = desk.book(BookingApi.mood(ClinicDay.chair(0), tuesday.at("11:00")));
    JsonNode late = desk.book(BookingApi.mood(ClinicDay.chair(1), tuesday.at("13:00")));
    String first = waits("12:45", "14:30");
    String second = waits("13:00", "14:45");

    CompletableFuture<Void> both;
    try (HeldOffers held = HeldOffers.hold()) {
      both =
          CompletableFuture.allOf(
              CompletableFuture.runAsync(() -> desk.cancel(early)),
              CompletableFuture.runAsync(() -> desk.cancel(late)));
      held.awaitWaiting(2);
    }
    both.get();

    assertThat(list.offer(first).path("start").asText()).isEqualTo(tuesday.at("12:45"));
    assertThat(list.offer(second).path("start").asText()).isEqualTo(tuesday.at("13:00"));
    list.accept(list.offer(first)).expect(200);
    list.accept(list.offer(second)).expect(200);
  }

  private String waits(String from, String to) {
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.putAll(Map.of("hoursFrom", from, "hoursTo", to));
    String id = list.add(wait);
    waiting.add(id);
    return id;
  }
}
