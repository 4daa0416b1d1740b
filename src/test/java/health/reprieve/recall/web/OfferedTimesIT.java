package health.reprieve.recall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.RecallApi;
import health.reprieve.testing.RecallScene;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.WaitListApi;
import health.reprieve.testing.WorklistApi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the wait list has offered to somebody is proposed to nobody else until that is over. */
class OfferedTimesIT extends ReprieveIT {

  private final RecallApi desk = RecallApi.as(Client.frontDesk());
  private final WaitListApi list = WaitListApi.frontDesk();
  private final ClinicDay monday = ClinicDay.freshWeeks(6).plusDays(14);
  private final Instant ended = monday.instant("10:00").minus(Duration.ofDays(14));
  private RecallScene patient;
  private JsonNode proposed;
  private String entry;

  /** Relief was lost days ago, so that free times of the next days are proposed, the last kept. */
  @BeforeEach
  void somebody_waits_and_is_offered_what_was_proposed_to_another() {
    ClinicDay.chair(2);
    ClockApi.set(monday.at("06:00"));
    patient = RecallScene.of("OTHER").infused(ended).home(ended, 1, 2);
    patient.home(ended, 9, 2).home(ended, 10, 8).home(ended, 11, 8).stored();
    proposed = slots().get(2);
    entry = list.add(WaitListApi.mood(2));
    BookingApi booking = BookingApi.frontDesk();
    booking.cancel(
        booking.book(
            BookingApi.mood(proposed.path("chair").asText(), proposed.path("start").asText())));
    assertThat(list.offer(entry).path("chair")).isEqualTo(proposed.path("chair"));
    assertThat(list.offer(entry).path("start")).isEqualTo(proposed.path("start"));
  }

  @AfterEach
  void leave_nobody_waiting() {
    if (!list.entry(entry).isMissingNode()) {
      list.remove(entry).expect(204);
    }
    ClockApi.reset();
  }

  @Test
  void neither_the_worklist_nor_the_next_booster_proposes_a_time_under_an_open_offer() {
    JsonNode offer = list.offer(entry);

    assertThat(slots()).isNotEmpty().noneMatch(slot -> share(slot, offer));
    assertThat(WorklistApi.as(Client.frontDesk()).reliefEndings())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.path("slots")).noneMatch(slot -> share(slot, offer)));
  }

  @Test
  void a_time_that_was_declined_is_proposed_again() {
    list.decline(list.offer(entry)).expect(204);

    assertThat(slots()).contains(proposed);
  }

  @Test
  void a_time_is_proposed_again_when_its_offer_has_run_out() {
    ClockApi.set(list.offer(entry).path("expiresAt").asText());

    assertThat(slots()).contains(proposed);
  }

  private List<JsonNode> slots() {
    List<JsonNode> slots = new ArrayList<>();
    desk.booster(patient.id()).path("slots").forEach(slots::add);
    return slots;
  }

  private static boolean share(JsonNode one, JsonNode other) {
    return one.path("chair").equals(other.path("chair"))
        && instant(one, "start").isBefore(instant(other, "end"))
        && instant(other, "start").isBefore(instant(one, "end"));
  }

  private static Instant instant(JsonNode slot, String field) {
    return Instant.parse(slot.path(field).asText());
  }
}
