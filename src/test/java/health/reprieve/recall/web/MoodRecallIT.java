package health.reprieve.recall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DefinitionApi;
import health.reprieve.testing.RecallApi;
import health.reprieve.testing.RecallScene;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.WorklistApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Patients treated for mood are called back by how long their response on the PHQ-9 lasts. The last
 * infusion was 14 days ago, the total before it 18, so that 9 is a response and 10 is none; the
 * lead is 3 days.
 */
class MoodRecallIT extends ReprieveIT {

  private final RecallApi clinician = RecallApi.as(Client.clinician());
  private final RecallApi desk = RecallApi.as(Client.frontDesk());
  private final WorklistApi worklist = WorklistApi.as(Client.nurse());
  private final ClinicDay monday = ClinicDay.freshWeeks(6).plusDays(14);
  private final Instant ended = monday.instant("10:00").minus(Duration.ofDays(14));

  @BeforeEach
  void come_on_monday_morning() {
    ClinicDay.chair(2);
    ClockApi.set(monday.at("06:00"));
  }

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  /** Lost after 14 to 28 days once: from today for two weeks, less 3 days; weekends are closed. */
  @Test
  void suggests_three_times_before_the_response_is_likely_to_end() {
    RecallScene patient = RecallScene.of("MOOD").withOwnLostResponse(ended);

    JsonNode booster = clinician.booster(patient.id());

    assertThat(booster.path("data").path("state").asText()).isEqualTo("LIKELY");
    assertThat(booster.path("earliest").asText()).isEqualTo(day(0));
    assertThat(booster.path("latest").asText()).isEqualTo(day(14));
    assertThat(booster.path("suggestedFrom").asText()).isEqualTo(day(0));
    assertThat(booster.path("suggestedTo").asText()).isEqualTo(day(11));
    assertThat(days(booster)).containsExactly(day(1), day(7), day(11));
    JsonNode loss = booster.path("data").path("ownLosses").path(0);
    assertThat(loss.path("afterDays").asDouble()).isEqualTo(14);
    assertThat(loss.path("upToDays").asDouble()).isEqualTo(28);
    assertThat(clinician.boosterPart(patient.id()))
        .contains("Response likely to end between", "Response ended after", "14–28 days")
        .doesNotContain("Relief");
    assertThat(desk.boosterPart(patient.id()))
        .contains("Response likely to end between", "Lead 3 days")
        .doesNotContain("14–28 days", "day 14");
    assertDefined(
        "/worklist/relief-ending", "/next-booster/of/" + patient.id(), "/setup/definition");
  }

  private void assertDefined(String... pages) {
    int version = DefinitionApi.as(Client.clinician()).inForce().path("version").asInt();
    for (String page : pages) {
      assertThat(clinician.page(page).expect(200).body().replaceAll("<[^>]+>", ""))
          .as(page)
          .contains(
              "Response = a PHQ-9 total at least 50 % below the patient’s own before the course, that of the last sheet in the 14 days before it. Who was under 5 before is not judged. A response must begin on one of days 6 to 31 after the last infusion, and is lost at the first of 2 sheets in a row above that line. Definition "
                  + version
                  + ", approved by: ")
          .doesNotContain("${");
    }
  }

  /** 9 on day 7 is a response, 10 on day 9 and 12 on day 13 are none: lost from day 7 to day 9. */
  @Test
  void a_last_sheet_out_of_response_makes_due_and_the_next_one_makes_it_a_loss() {
    RecallScene patient = RecallScene.of("MOOD").infused(ended).sheet(ended, -1, 18);
    UUID id = patient.sheet(ended, 7, 9).id();
    patient.sheet(ended, 9, 10);

    JsonNode doubted = worklist.reliefEnding(id);
    assertThat(doubted.path("data").path("state").asText()).isEqualTo("UNCONFIRMED");
    assertThat(doubted.path("earliest").asText()).isEqualTo(day(-7));
    assertThat(doubted.path("suggestedFrom").asText()).isEqualTo(day(0));
    assertThat(worklist.reliefEndingPage())
        .contains("Response may have ended since ")
        .contains("the last sheet is out of response, not confirmed yet");
    assertThat(clinician.boosterPart(id))
        .contains("The last sheet is out of response, not confirmed yet.");
    assertThat(desk.page("/worklist/relief-ending").expect(200).body())
        .contains("Response may have ended since ")
        .doesNotContain("out of response");

    patient.sheet(ended, 13, 12);

    JsonNode lost = worklist.reliefEnding(id);
    assertThat(lost.path("data").path("state").asText()).isEqualTo("LOST");
    assertThat(lost.path("earliest").asText()).isEqualTo(day(-7));
    assertThat(lost.path("latest").asText()).isEqualTo(day(-5));
    assertThat(worklist.reliefEndingPage())
        .contains("Response ended between", "the patient’s own sheets", "patient=" + id);
  }

  @Test
  void who_is_likely_to_lose_a_response_is_called_until_a_visit_is_booked() {
    UUID id = RecallScene.of("MOOD").withOwnLostResponse(ended).id();
    JsonNode row = desk.row("relief-ending", id, false);
    assertThat(row.path("earliest").asText()).isEqualTo(day(0));
    assertThat(row.path("latest").asText()).isEqualTo(day(14));
    assertThat(row.path("slots")).hasSize(3);

    desk.record(RecallApi.call(id));
    assertThat(desk.row("relief-ending", id, false).path("tries")).hasSize(1);

    JsonNode slot = row.path("slots").path(0);
    BookingApi.frontDesk()
        .book(
            BookingApi.with(
                BookingApi.mood(slot.path("chair").asText(), slot.path("start").asText()),
                "patient",
                id.toString()));
    assertThat(desk.row("relief-ending", id, true).isMissingNode()).isTrue();
    assertThat(clinician.boosterPart(id)).contains("Booked for", "Response ended or is likely");
  }

  private String day(int days) {
    return monday.plusDays(days).date().toString();
  }

  private static List<String> days(JsonNode booster) {
    return booster.path("slots").findValuesAsText("start").stream()
        .map(start -> start.substring(0, 10))
        .toList();
  }
}
