package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.OutcomeTable;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.TrajectoryApi;
import health.reprieve.testing.TreatedPatient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * By hand, by the rules of relief: baseline 8 on four of the seven days before, in relief at 5 or
 * less. Course 1 takes 4 hours in the chair, course 2 takes 2.
 */
class TrajectoryIT extends ReprieveIT {

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final Instant ENDED = Instant.parse("2022-03-10T12:00:00Z");

  private final TrajectoryApi nurse = TrajectoryApi.as(Client.nurse());

  private static Instant day(int number) {
    return ENDED.plus(Duration.ofDays(number));
  }

  private static TreatedPatient twoCourses() {
    TreatedPatient patient =
        TreatedPatient.register().course("CRPS", day(-3), ENDED).course("CRPS", day(60));
    for (int before = 4; before <= 8; before++) {
      patient.answer("CRPS", day(-before), 8, "home");
    }
    return patient
        .answer("CRPS", day(1), 6, "home")
        .answer("CRPS", day(2), 3, "home")
        .answer("CRPS", day(7), 4, "home")
        .answer("CRPS", day(20), 5, "home")
        .answer("CRPS", day(24), 7, "home")
        .answer("CRPS", day(25), 8, "home")
        .answer("CRPS", day(61), 2, "home")
        .imported();
  }

  @Test
  void tells_each_course_with_its_days_in_relief_per_hour_in_the_chair() {
    UUID patient = twoCourses().id();

    JsonNode trajectory = nurse.whole(patient);

    assertThat(trajectory.path("condition").asText()).isEqualTo("CRPS");
    assertThat(trajectory.path("answers")).hasSize(12);
    assertThat(trajectory.path("infusions")).hasSize(3);
    JsonNode first = trajectory.path("courses").get(0);
    assertThat(first.path("sessionsGiven").asInt()).isEqualTo(2);
    assertThat(first.path("baseline").asDouble()).isEqualTo(8);
    assertThat(first.path("daySevenPoints").asDouble()).isEqualTo(-4);
    assertThat(first.path("daySevenPercent").asDouble()).isEqualTo(-50);
    assertThat(first.path("status").asText()).isEqualTo("RESPONDER");
    assertThat(first.path("onset").path("after").asDouble()).isEqualTo(1);
    assertThat(first.path("onset").path("upTo").asDouble()).isEqualTo(2);
    assertThat(first.path("lost").path("after").asDouble()).isEqualTo(20);
    assertThat(first.path("lost").path("upTo").asDouble()).isEqualTo(24);
    assertThat(first.path("hoursInChair").asDouble()).isEqualTo(4);
    assertThat(first.path("daysInReliefPerHour").path("least").asDouble())
        .isCloseTo(18 / 4.0, CLOSE);
    assertThat(first.path("daysInReliefPerHour").path("most").asDouble())
        .isCloseTo(23 / 4.0, CLOSE);
    JsonNode second = trajectory.path("courses").get(1);
    assertThat(second.path("number").asInt()).isEqualTo(2);
    assertThat(second.path("status").asText()).isEqualTo("INELIGIBLE");
    assertThat(second.has("daysInReliefPerHour")).isFalse();
  }

  @Test
  void shows_the_opioids_before_and_after_each_course() {
    UUID patient = twoCourses().id();
    MedicationApi medication = MedicationApi.as(Client.nurse());
    medication.record(patient, MedicationApi.told(LocalDate.of(2022, 3, 1), 60));
    medication.record(patient, MedicationApi.told(LocalDate.of(2022, 4, 7), 30));

    JsonNode courses = nurse.whole(patient).path("courses");

    assertThat(courses.get(0).path("opioidsBefore").path("mmePerDay").asDouble()).isEqualTo(60);
    assertThat(courses.get(0).path("opioidsAfter").path("mmePerDay").asDouble()).isEqualTo(30);
    assertThat(courses.get(1).path("opioidsBefore").path("mmePerDay").asDouble()).isEqualTo(30);
    assertThat(courses.get(1).has("opioidsAfter")).isFalse();
  }

  @Test
  void says_not_yet_due_while_relief_may_still_begin() {
    Instant ended = Instant.now().minus(Duration.ofDays(6));
    UUID patient =
        TreatedPatient.register()
            .course("CRPS", ended)
            .answer("CRPS", ended.minus(Duration.ofMinutes(40)), 7, "before")
            .answer("CRPS", ended.plus(Duration.ofHours(6)), 7, "home")
            .imported()
            .id();

    assertThat(nurse.page(patient, "?period=whole").expect(200).body())
        .contains("not yet due")
        .doesNotContain("no relief<");
    JsonNode course = nurse.whole(patient).path("courses").get(0);
    assertThat(course.path("notYetDue").asBoolean()).isTrue();
    assertThat(course.has("daysInReliefPerHour")).isFalse();
  }

  @Test
  void draws_the_page_whose_figures_open_the_answers_behind_them() {
    UUID patient = twoCourses().id();
    String answer = score(patient, day(2));

    String page = nurse.page(patient, "?period=whole").expect(200).body();

    assertThat(page)
        .contains("<html", "Courses from day 0", "4.5 to 5.8", "(20, 24]")
        .contains("/scores/of/" + patient + "#score-" + answer);
    assertThat(Client.nurse().get("/scores/of/" + patient).expect(200).body())
        .contains("<html", "id=\"score-" + answer + "\"");
  }

  private static String score(UUID patient, Instant speaksFor) {
    for (JsonNode score : ScoresApi.as(Client.nurse()).of(patient)) {
      if (Instant.parse(score.path("speaksFor").asText()).equals(speaksFor)) {
        return score.path("id").asText();
      }
    }
    throw new AssertionError("no score for " + speaksFor);
  }

  /** One call of day 14: the form takes one score at a time and offers the minute of each. */
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0"})
  void pain_now_beside_an_average_of_the_same_call_confirms_no_loss(int averaged, int now) {
    UUID patient =
        TreatedPatient.register()
            .course("CRPS", ENDED)
            .answer("CRPS", ENDED.minus(Duration.ofMinutes(50)), 8, "before")
            .answer("CRPS", day(1), 4, "home")
            .answer("CRPS", day(7), 4, "home")
            .imported()
            .id();
    ScoresApi scores = ScoresApi.as(Client.nurse());
    Instant call = day(14).plus(Duration.ofHours(3));

    scores.record(ScoresApi.followUp(patient, call.plus(Duration.ofMinutes(averaged)), 7));
    Map<String, Object> second = ScoresApi.followUp(patient, call.plus(Duration.ofMinutes(now)), 7);
    second.put("item", "NOW");
    scores.record(second);

    assertThat(OutcomeTable.rows(patient).get(0))
        .containsEntry("own_lost_after", String.valueOf(Duration.ofDays(7).toMillis() * 1000))
        .containsEntry("own_lost_up_to", "null")
        .containsEntry("own_ends_by", "END_OF_DATA")
        .containsEntry("own_unconfirmed", "1")
        .containsEntry("answers", "3");
    JsonNode trajectory = nurse.whole(patient);
    assertThat(trajectory.path("answers").findValuesAsText("item"))
        .as("with the one before the infusion")
        .hasSize(4)
        .containsOnly("AVERAGE_24H");
    JsonNode course = trajectory.path("courses").get(0);
    assertThat(course.path("end").asText()).isEqualTo("END_OF_DATA");
    assertThat(course.path("lost").path("after").asDouble()).isEqualTo(7);
    assertThat(course.path("lost").has("upTo")).isFalse();
    assertThat(nurse.page(patient, "?period=whole").expect(200).body()).doesNotContain("(7, 14]");
  }

  @Test
  void an_average_of_the_morning_before_an_infusion_takes_no_place_after_it() {
    UUID patient =
        TreatedPatient.register()
            .course("CRPS", ENDED)
            .answer("CRPS", ENDED.minus(Duration.ofHours(4)), 8, "home")
            .imported()
            .id();
    Map<String, Object> evening = ScoresApi.followUp(patient, ENDED.plus(Duration.ofHours(8)), 3);
    evening.put("item", "NOW");
    ScoresApi.as(Client.nurse()).record(evening);

    assertThat(OutcomeTable.rows(patient).get(0)).containsEntry("answers", "1");
    assertThat(nurse.whole(patient).path("answers").findValuesAsText("item"))
        .containsExactly("AVERAGE_24H", "NOW");
  }

  @Test
  void offers_one_condition_at_a_time_and_the_one_treated_last_first() {
    TreatedPatient patient =
        TreatedPatient.register().course("BACK", ENDED).course("MIGRAINE", day(30));
    UUID id = patient.answer("BACK", day(1), 5, "home").imported().id();

    assertThat(nurse.whole(id).path("condition").asText()).isEqualTo("MIGRAINE");
    JsonNode back = nurse.tryShow(id, "?period=whole&condition=BACK").expect(200).json();
    assertThat(back.path("answers")).hasSize(1);
    assertThat(back.path("infusions")).as("of any condition").hasSize(2);
    assertThat(nurse.page(id, "").expect(200).body())
        .contains("condition=BACK", "aria-current=\"true\">All</a>");
    nurse.tryShow(id, "?condition=CANCER").expectProblem(404, "not-found");
    nurse.tryShow(id, "?period=decade").expectProblem(400, "invalid-request");
  }

  private static UUID inPainAndLow() {
    TreatedPatient patient =
        TreatedPatient.register().course("CRPS", day(-90)).course("MOOD", day(-6), ENDED);
    UUID id = patient.answer("CRPS", day(-80), 5, "home").imported().id();
    SheetsApi sheets = SheetsApi.as(Client.nurse());
    sheets.phq9(day(-7), id, 18);
    sheets.phq9(day(7), id, 12);
    sheets.phq9(day(20), id, 8);
    sheets.trySetAside(sheets.phq9(day(21), id, 1), "Another patient's").expect(200);
    return id;
  }

  @Test
  void mood_is_told_on_the_totals_of_the_phq9_and_never_on_pain() {
    UUID patient = inPainAndLow();

    JsonNode mood = nurse.whole(patient);

    assertThat(mood.path("condition").asText()).isEqualTo("MOOD");
    assertThat(mood.path("endpoint").asText()).isEqualTo("PHQ9");
    assertThat(mood.path("answers")).isEmpty();
    assertThat(mood.path("sheets").findValuesAsText("total"))
        .extracting(Double::valueOf)
        .containsExactly(18.0, 12.0, 8.0);
    assertThat(mood.path("infusions")).as("of any condition").hasSize(3);
    JsonNode course = mood.path("courses").get(0);
    assertThat(course.path("sessionsGiven").asInt()).isEqualTo(2);
    assertThat(course.path("mood").path("status").asText()).isEqualTo("RESPONSE");
    assertThat(course.path("mood").path("before").asDouble()).isEqualTo(18);
    assertThat(course.path("mood").path("after").asDouble()).isEqualTo(8);
    assertThat(course.path("mood").path("remission").asBoolean()).isFalse();
    assertThat(course.path("status").asText()).as("of the response").isEqualTo("RESPONDER");
    assertThat(course.path("lost").path("after").asDouble()).isGreaterThan(6);
    assertThat(course.path("lost").has("upTo")).isFalse();
    assertThat(course.path("end").asText()).isEqualTo("END_OF_DATA");
    assertThat(AuditTable.of(patient)).endsWith("Noa Nurseby NURSE SAW mood trajectory");

    JsonNode pain = nurse.tryShow(patient, "?period=whole&condition=CRPS").expect(200).json();
    assertThat(pain.path("endpoint").asText()).isEqualTo("NRS");
    assertThat(pain.path("sheets")).isEmpty();
    assertThat(pain.path("answers")).hasSize(1);
    assertThat(pain.path("courses").get(0).has("mood")).isFalse();
  }

  @Test
  void the_page_of_mood_names_the_phq9_and_opens_its_sheets() {
    UUID patient = inPainAndLow();
    String sheet =
        nurse.whole(patient).path("courses").get(0).path("mood").path("afterSheet").asText();

    String page = nurse.page(patient, "?period=whole").expect(200).body();

    assertThat(page)
        .contains("Mood on the PHQ-9", "PHQ-9 totals, 0 to 27", "response line, 50 % below it")
        .contains("fall of 10 (56 %)", "<b>response</b>", "2 of 6 given")
        .contains("\"/sheets/" + sheet + "\"><b>8</b>")
        .contains("Response lasted", "last sheet in response", "known in response")
        .contains("condition=CRPS")
        .doesNotContain("known in relief", "relief line");
    assertThat(nurse.page(patient, "?period=whole&condition=CRPS").expect(200).body())
        .contains("Pain and relief", "known in relief")
        .doesNotContain("/sheets/");
  }

  @Test
  void says_so_where_there_is_nothing_yet() {
    UUID id = PatientsApi.as(Client.nurse()).register();

    assertThat(nurse.whole(id).has("condition")).isFalse();
    assertThat(nurse.page(id, "").expect(200).body()).contains("No course and no answer yet");
    nurse.tryShow(UUID.randomUUID(), "").expectProblem(404, "not-found");
  }

  @Test
  void is_for_nurses_and_clinicians_only() {
    UUID id = PatientsApi.as(Client.nurse()).register();
    TrajectoryApi.as(Client.clinician()).page(id, "").expect(200);
    for (Client refused : new Client[] {Client.frontDesk(), Client.manager()}) {
      TrajectoryApi.as(refused).tryShow(id, "").expectProblem(403, "forbidden");
      TrajectoryApi.as(refused).page(id, "").expect(403);
      assertThat(refused.get("/patients/" + id).expect(200).body())
          .doesNotContain("/trajectory/of/");
    }
    assertThat(Client.nurse().get("/patients/" + id).expect(200).body())
        .contains(TrajectoryApi.path(id));
  }

  @Test
  void opening_it_is_one_line_in_the_trail() {
    UUID id = PatientsApi.as(Client.frontDesk()).register();
    nurse.page(id, "").expect(200);

    assertThat(AuditTable.of(id))
        .containsExactly(
            "Kim Deskham FRONT_DESK CREATED patient registered",
            "Noa Nurseby NURSE SAW pain trajectory");
  }
}
