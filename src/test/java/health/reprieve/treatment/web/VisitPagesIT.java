package health.reprieve.treatment.web;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.Forms;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.VisitsApi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitPagesIT extends ReprieveIT {

  private final Forms forms = Forms.as(Client.nurse());
  private final VisitsApi visits = VisitsApi.as(Client.nurse());
  private final ScoresApi scores = ScoresApi.as(Client.nurse());
  private UUID patient;
  private UUID course;
  private UUID visit;
  private String page;

  @BeforeEach
  void arrive() {
    patient = PatientsApi.as(Client.nurse()).register();
    course = visits.course(patient, "CRPS");
    visit = visits.arrived(course, Instant.now().minusSeconds(5));
    page = "/visits/" + visit;
  }

  @Test
  void charts_a_visit_from_its_page() {
    assertThat(forms.get(page)).contains("Infusion starts", "session 1 of 6", "Mockford");
    forms.send(page + "/scores", "moment", "BEFORE", "item", "NOW", "score", "7");
    forms.send(page + "/start");
    assertThat(forms.get(page)).contains("Infusion ended", "<b>7</b> of 10");
    forms.send(page + "/end", "givenMg", "35,5", "givenMinutes", "40", "weightKg", "70");
    forms.send(page + "/scores", "moment", "DISCHARGE", "item", "NOW", "score", "2");
    forms.send(page + "/leave");
    assertThat(forms.get(page)).contains("This visit is over", "35.5 <small>mg", "0.76 <small>");
    assertThat(visits.get(visit).path("step").asText()).isEqualTo("LEFT");
  }

  @Test
  void asks_before_a_visit_ends() {
    assertThat(forms.get(page)).doesNotContain("action=\"" + page + "/leave\"");
    assertThat(forms.get(page + "?ask=leave"))
        .contains("Left without an infusion?", "this can be taken back", "No, not yet")
        .contains("action=\"" + page + "/leave\"")
        .doesNotContain("action=\"" + page + "/start\"");
    forms.send(page + "/start");
    assertThat(forms.get(page + "?ask=leave")).contains("Next: the infusion ends");
    forms.send(page + "/end", "givenMg", "35", "givenMinutes", "40", "weightKg", "70");
    assertThat(forms.get(page)).doesNotContain("action=\"" + page + "/leave\"");
    assertThat(forms.get(page + "?ask=leave")).contains("Yes, the patient left");
    String refused = forms.refused(page + "/leave", 400, "time", "soon");
    assertThat(refused).contains("Has the patient left?", "value=\"soon\"");
    forms.send(page + "/leave");
    assertThat(forms.get(page + "?ask=leave")).contains("This visit is over");
  }

  @Test
  void names_the_scores_that_are_missing() {
    forms.send(page + "/scores", "moment", "BEFORE", "item", "NOW", "score", "7");
    forms.send(page + "/start");
    forms.send(page + "/end", "givenMg", "35", "givenMinutes", "40", "weightKg", "70");
    forms.send(page + "/scores", "moment", "DISCHARGE", "item", "NOW", "score", "2");
    String missing =
        "average pain, last 24 h (before the infusion); pain now (at the end of the infusion).";
    assertThat(forms.get(page)).contains("Not recorded yet: " + missing);
    assertThat(forms.get(page + "?ask=leave")).contains("Not recorded: " + missing);
    forms.send(page + "/leave");
    assertThat(forms.get(page))
        .contains("Not recorded: " + missing)
        .doesNotContain("All scores are recorded");
    forms.send(page + "/scores", "moment", "BEFORE", "item", "AVERAGE_24H", "score", "7");
    forms.send(page + "/scores", "moment", "END_OF_INFUSION", "item", "NOW", "score", "3");
    assertThat(forms.get(page)).contains("All scores are recorded");
  }

  @ParameterizedTest
  @CsvSource({"11, The scale goes", "7.5, without decimals", "seven, in digits", "'', Needed"})
  void shows_beside_the_keypad_what_is_wrong_with_a_score(String typed, String why) {
    String refused =
        forms.refused(page + "/scores", 400, "moment", "BEFORE", "item", "NOW", "score", typed);
    assertThat(refused).contains(why);
    assertThat(scores.of(patient)).isEmpty();
  }

  @Test
  void marks_a_score_of_before_that_was_entered_after_the_start() {
    forms.send(page + "/scores", "moment", "BEFORE", "item", "AVERAGE_24H", "score", "6");
    assertThat(forms.get(page)).doesNotContain("entered late");
    forms.send(page + "/start");
    forms.send(page + "/scores", "moment", "BEFORE", "item", "NOW", "score", "7");
    assertThat(forms.get(page)).containsOnlyOnce("entered late, at");
    assertThat(forms.get("/scores/of/" + patient)).containsOnlyOnce("entered late");
  }

  @Test
  void asks_about_minutes_that_contradict_the_clock() {
    forms.send(page + "/start");
    forms.send(page + "/end", "givenMg", "35", "givenMinutes", "40");
    assertThat(forms.get(page))
        .contains("40 min given, but 0 min by the clock", "One of them is wrong")
        .doesNotContain("Weight today");
  }

  @Test
  void gives_the_form_back_as_it_was_with_what_is_wrong() {
    forms.send(page + "/start");
    String refused =
        forms.refused(page + "/end", 400, "givenMg", "much", "givenMinutes", "41", "time", "");
    assertThat(refused).contains("value=\"much\"", "value=\"41\"", "A number.");
  }

  @Test
  void asks_to_confirm_an_unusual_rate() {
    forms.send(page + "/start");
    String refused =
        forms.refused(page + "/end", 422, "givenMg", "70", "givenMinutes", "40", "weightKg", "70");
    assertThat(refused).contains("I looked again").contains("1.5 mg/kg/h");
    forms.send(
        page + "/end", "givenMg", "70", "givenMinutes", "40", "weightKg", "70", "confirmed", "on");
  }

  @Test
  void corrects_a_visit_without_touching_what_was_not_touched() {
    forms.send(page + "/start");
    JsonNode before = visits.get(visit);
    ZoneId zone = ZoneId.of(SetupApi.manager().site().path("zone").asText());
    LocalDateTime started =
        LocalDateTime.ofInstant(Instant.parse(before.path("startedAt").asText()), zone);
    String second = started.truncatedTo(ChronoUnit.SECONDS).format(ISO_LOCAL_DATE_TIME);
    LocalDateTime midnight = started.truncatedTo(ChronoUnit.DAYS);
    forms.send(
        page + "/correct",
        "version",
        before.path("version").asText(),
        "arrivedAt",
        midnight.format(ISO_LOCAL_DATE_TIME),
        "startedAt",
        second,
        "reason",
        "came in at midnight");
    JsonNode after = visits.get(visit);
    assertThat(after.path("startedAt")).isEqualTo(before.path("startedAt"));
    assertThat(after.path("arrivedAt").asText())
        .isEqualTo(midnight.atZone(zone).toInstant().toString());
    assertThat(forms.get(page)).contains("came in at midnight");
    forms.refused(
        page + "/correct",
        412,
        "version",
        before.path("version").asText(),
        "arrivedAt",
        second,
        "startedAt",
        second,
        "reason",
        "again");
  }

  @Test
  void lists_the_visits_of_today() {
    assertThat(forms.get("/visits")).contains(page);
    assertThat(forms.get("/visits?day=2019-01-01")).contains("Nobody has arrived");
    Client.nurse().get("/visits?day=soon").expect(400);
  }

  @Test
  void lists_earlier_visits_that_nobody_ended_with_the_way_to_enter_the_leaving() {
    ClinicFixture.open();
    LocalDate day = LocalDate.now(ZoneId.of(ClinicFixture.ZONE)).minusDays(1);
    UUID arrived = visits.arrived(visits.course(), ClinicDay.instant(day, "12:00"));
    UUID infused = visits.arrived(visits.course(), ClinicDay.instant(day, "12:01"));
    Instant started = ClinicDay.instant(day, "12:10");
    visits.start(infused, VisitsApi.fields("at", started)).expect(200);
    String old = "/visits/" + arrived;
    String running = "/visits/" + infused;

    assertThat(forms.get("/visits"))
        .contains("Earlier visits without a leaving", "Enter when the infusion ended")
        .contains(old + "?ask=leave", running + "?ask=leave")
        .doesNotContain(page + "?ask=leave");
    assertThat(forms.get("/visits?day=" + day)).doesNotContain("Earlier visits");
    assertThat(forms.get(page + "?ask=leave")).contains("Leave empty if it is happening now");
    assertThat(forms.get(old + "?ask=leave"))
        .contains("Time it happened")
        .doesNotContain("Leave empty");

    assertThat(forms.refused(old + "/leave", 422)).contains("Enter the time at which it happened");
    forms.send(old + "/leave", "time", "12:30");
    forms.send(running + "/end", "givenMg", "35", "givenMinutes", "40", "time", "12:50");
    assertThat(forms.get("/visits"))
        .contains(running + "?ask=leave")
        .doesNotContain(old + "?ask=leave");
    forms.send(running + "/leave", "time", "13:30");

    assertThat(forms.get("/visits")).doesNotContain(running + "?ask=leave");
    assertThat(visits.get(arrived).path("leftAt").asText())
        .isEqualTo(ClinicDay.instant(day, "12:30").toString());
  }

  @Test
  void records_a_past_infusion_in_the_course_that_it_belongs_to() {
    String path = "/visits/of/" + patient;
    forms.send(path, past("2026-03-02"));
    forms.send(path, past("2026-03-05"));
    forms.send(path, past("2026-06-01"));
    assertThat(visits.courses(patient)).hasSize(3);
    assertThat(forms.get(path)).contains("2 of 6 sessions given", "Mon 2 Mar 2026");
    String[] backwards = past("2026-06-02");
    backwards[backwards.length - 1] = "08:00";
    assertThat(forms.refused(path, 422, backwards)).contains("must end after it started");
    assertThat(visits.courses(patient)).hasSize(3);
  }

  private static String[] past(String day) {
    return new String[] {
      "courseId", "",
      "reportGroup", "CRPS",
      "protocolId", VisitsApi.protocol().toString(),
      "day", day,
      "arrived", "09:00",
      "started", "09:30",
      "left", "11:30",
      "givenMg", "35",
      "givenMinutes", "40",
      "ended", "10:10"
    };
  }

  @Test
  void a_follow_up_for_a_time_of_a_visit_comes_back_with_what_to_do() {
    forms.send("/visits/of/" + patient, past("2026-03-02"));
    String[] answer = {
      "reportGroup", "CRPS",
      "item", "AVERAGE_24H",
      "day", "2026-03-02",
      "time", "10:10",
      "score", "1"
    };
    assertThat(forms.refused("/scores/of/" + patient, 422, answer))
        .contains("Enter the score at that visit")
        .contains("or give the right time");
    assertThat(scores.of(patient)).isEmpty();
  }

  @Test
  void enters_and_corrects_a_follow_up() {
    String path = "/scores/of/" + patient;
    String[] answer = {
      "reportGroup", "CRPS",
      "item", "AVERAGE_24H",
      "day", "2026-06-08",
      "time", "18:00",
      "score", "4"
    };
    forms.send(path, answer);
    forms.send(path, answer);
    JsonNode score = scores.of(patient).get(0);
    assertThat(score.path("moment").asText()).isEqualTo("FOLLOW_UP");
    answer[9] = "5";
    assertThat(forms.refused(path, 409, answer)).contains("Another score stands already");
    forms.send(
        path + "/" + score.path("id").asText() + "/correct",
        "version",
        "1",
        "score",
        "5",
        "reason",
        "misheard");
    assertThat(forms.get(path)).contains("was 4: misheard");
    assertThat(
            forms.refused(
                path + "/" + score.path("id").asText() + "/correct",
                400,
                "version",
                "2",
                "score",
                "11",
                "reason",
                "misheard"))
        .contains("The scale goes");
  }

  @Test
  void nobody_but_nurses_and_clinicians_opens_them() {
    for (String path :
        new String[] {"/visits", page, "/visits/of/" + patient, "/scores/of/" + patient}) {
      Answer refused = Client.frontDesk().get(path).expect(403);
      assertThat(refused.body()).doesNotContain("Mockford");
    }
  }

  @Test
  void an_unknown_visit_or_patient_is_not_found() {
    Client.nurse().get("/visits/" + UUID.randomUUID()).expect(404);
    Client.nurse().get("/visits/of/" + UUID.randomUUID()).expect(404);
    Client.nurse().get("/scores/of/" + UUID.randomUUID()).expect(404);
  }
}
