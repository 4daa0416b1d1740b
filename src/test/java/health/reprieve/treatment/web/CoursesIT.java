package health.reprieve.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.ConditionsApi;
import health.reprieve.testing.Forms;
import health.reprieve.testing.OutcomeTable;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoursesIT extends ReprieveIT {

  private final VisitsApi visits = VisitsApi.as(Client.nurse());
  private UUID patient;

  @BeforeEach
  void register() {
    patient = PatientsApi.as(Client.frontDesk()).register();
  }

  @Test
  void counts_a_patients_courses_of_each_condition() {
    visits.course(patient, "CRPS");
    UUID second = visits.course(patient, "CRPS");
    UUID other = visits.course(patient, "MIGRAINE");
    assertThat(visits.getCourse(second).path("number").asInt()).isEqualTo(2);
    assertThat(visits.getCourse(other).path("number").asInt()).isEqualTo(1);
    assertThat(visits.courses(patient)).hasSize(3);
  }

  @Test
  void refuses_a_past_infusion_while_the_patient_was_at_another_visit() {
    UUID course = visits.course(patient, "CRPS");
    Instant ended = daysAgo(40);
    visits.tryPast(course, VisitsApi.pastEnding(ended)).expect(201);
    UUID other = visits.course(patient, "MIGRAINE");
    visits
        .tryPast(other, VisitsApi.pastEnding(ended.plusSeconds(600)))
        .expectProblem(409, "visit-overlaps");
    visits.tryPast(other, VisitsApi.pastEnding(ended.plusSeconds(86_400))).expect(201);
  }

  @Test
  void what_a_course_treats_stands_on_the_patients_record_once() {
    visits.course(patient, "CRPS");
    visits.course(patient, "CRPS");
    assertThat(ConditionsApi.as(Client.nurse()).of(patient).findValuesAsText("reportGroup"))
        .containsExactly("CRPS");
  }

  @Test
  void counts_courses_that_are_opened_at_the_same_instant() {
    UUID protocol = VisitsApi.protocol();
    List<Answer> opened = Concurrently.times(4, () -> visits.tryCourse(patient, "CRPS", protocol));
    Set<Integer> numbers = new HashSet<>();
    opened.forEach(answer -> numbers.add(answer.expect(201).json().path("number").asInt()));
    assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void numbers_courses_by_their_first_infusions_wherever_they_are_shown() {
    UUID march = visits.course(patient, "CRPS");
    UUID later = visits.past(march, daysAgo(40));
    UUID planned = visits.course(patient, "CRPS");
    UUID entered = visits.course(patient, "CRPS");
    visits.past(entered, daysAgo(90));

    assertThat(numbers(entered, march, planned)).containsExactly(1, 2, 3);
    assertThat(Forms.as(Client.nurse()).get("/visits/of/" + patient))
        .containsSubsequence("CRPS, course 1", "CRPS, course 3", "CRPS, course 2");
    assertThat(OutcomeTable.rows(patient))
        .extracting(row -> row.get("course_number"))
        .containsExactly("1", "2");

    Map<String, Object> right = VisitsApi.pastEnding(daysAgo(120));
    right.put("version", visits.get(later).path("version").asInt());
    right.put("reason", "wrong month");
    visits.correct(later, right).expect(200);
    assertThat(numbers(march, entered, planned)).containsExactly(1, 2, 3);
    assertThat(OutcomeTable.rows(patient))
        .extracting(row -> row.get("course_number"))
        .containsExactly("1", "2");
  }

  private List<Integer> numbers(UUID... courses) {
    return Stream.of(courses)
        .map(course -> visits.getCourse(course).path("number").asInt())
        .toList();
  }

  @Test
  void refuses_a_course_of_nobody_for_nothing_known() {
    UUID protocol = VisitsApi.protocol();
    visits.tryCourse(UUID.randomUUID(), "CRPS", protocol).expectProblem(404, "not-found");
    visits.tryCourse(patient, "GOUT", protocol).expectProblem(404, "not-found");
    visits.tryCourse(patient, "CRPS", UUID.randomUUID()).expectProblem(404, "not-found");
    VisitsApi.as(Client.frontDesk())
        .tryCourse(patient, "CRPS", protocol)
        .expectProblem(403, "forbidden");
  }

  @Test
  void records_an_infusion_of_the_past_whole() {
    UUID course = visits.course(patient, "CRPS");
    Instant ended = daysAgo(30);
    Map<String, Object> body = VisitsApi.pastEnding(ended);
    JsonNode visit = visits.tryPast(course, body).expect(201).json();
    assertThat(visit.path("step").asText()).isEqualTo("LEFT");
    assertThat(visit.path("endedAt").asText()).isEqualTo(ended.toString());
    assertThat(VisitsApi.events(VisitsApi.id(visit))).hasSize(3);
    visits.tryPast(course, body).expectProblem(409, "step-taken");
  }

  @Test
  void refuses_a_past_infusion_out_of_order_or_not_past() {
    UUID course = visits.course(patient, "CRPS");
    Map<String, Object> body = VisitsApi.pastEnding(daysAgo(30));
    body.put("startedAt", daysAgo(29).toString());
    visits.tryPast(course, body).expectProblem(422, "time-out-of-order");
    visits
        .tryPast(course, VisitsApi.pastEnding(Instant.now().minusSeconds(60)))
        .expectProblem(422, "time-in-future");
    visits
        .tryPast(UUID.randomUUID(), VisitsApi.pastEnding(daysAgo(30)))
        .expectProblem(404, "not-found");
    body.remove("leftAt");
    visits.tryPast(course, body).expectProblem(400, "invalid-request");
  }

  @Test
  void refuses_a_past_infusion_before_the_birth() {
    UUID course = visits.course(patient, "CRPS");
    visits
        .tryPast(course, VisitsApi.pastEnding(Instant.parse("1900-01-01T12:00:00Z")))
        .expectProblem(422, "before-birth");
    String refused =
        Forms.as(Client.nurse())
            .refused(
                "/visits/of/" + patient,
                422,
                "courseId",
                course.toString(),
                "day",
                "1900-01-01",
                "arrived",
                "10:01",
                "started",
                "10:17",
                "ended",
                "11:02",
                "left",
                "12:03",
                "givenMg",
                "35",
                "givenMinutes",
                "45",
                "weightKg",
                "70");
    assertThat(refused).contains("was not born yet", "1900-01-01", "10:17");
  }

  @Test
  void refuses_to_correct_an_infusion_to_a_day_before_the_birth() {
    UUID course = visits.course(patient, "CRPS");
    JsonNode visit = visits.tryPast(course, VisitsApi.pastEnding(daysAgo(30))).expect(201).json();
    Map<String, Object> body = VisitsApi.pastEnding(Instant.parse("1900-01-01T12:00:00Z"));
    body.put("version", visit.path("version").asInt());
    body.put("reason", "wrong day");
    visits.correct(VisitsApi.id(visit), body).expectProblem(422, "before-birth");
  }

  @Test
  void offers_follow_ups_from_the_end_of_the_last_infusion() {
    UUID course = visits.course(patient, "CRPS");
    visits.past(course, daysAgo(10));
    Instant zero = daysAgo(8);
    visits.past(course, zero);
    ScoresApi scores = ScoresApi.as(Client.nurse());
    JsonNode answer = scores.record(ScoresApi.followUp(patient, zero.plusSeconds(90_000), 4));
    JsonNode followUps = scores.followUps(patient);
    assertThat(followUps.findValuesAsText("state"))
        .containsExactly("GIVEN", "MISSED", "DUE", "COMING", "COMING");
    assertThat(followUps.at("/0/due").asText()).isEqualTo(zero.plus(1, ChronoUnit.DAYS).toString());
    assertThat(followUps.at("/0/scoreIds/0").asText()).isEqualTo(answer.path("id").asText());
  }

  @Test
  void refuses_a_score_from_outside_for_a_time_of_a_visit() {
    Instant ended = daysAgo(30);
    visits.past(visits.course(patient, "CRPS"), ended);
    ScoresApi scores = ScoresApi.as(Client.nurse());
    Map<String, Object> score = ScoresApi.followUp(patient, ended.plusSeconds(600), 1);
    Answer refused = scores.tryRecord(score).expectProblem(422, "score-during-visit");
    assertThat(refused.json().path("detail").asText()).contains("Enter the score at that visit");
    score.put("moment", "HOME");
    scores.tryRecord(score).expectProblem(422, "score-during-visit");
    scores.record(ScoresApi.followUp(patient, ended.plusSeconds(3601), 1));
    JsonNode followUps = scores.followUps(patient);
    assertThat(followUps.at("/0/state").asText()).isEqualTo("GIVEN");
    assertThat(scores.of(patient)).hasSize(1);
  }

  @Test
  void a_follow_up_counts_from_the_next_day_on_where_nobody_recorded_the_leaving() {
    ClinicFixture.open();
    LocalDate day = LocalDate.now(ZoneId.of(ClinicFixture.ZONE)).minusDays(3);
    Instant noon = ClinicDay.instant(day, "12:00");
    UUID visit = visits.arrived(visits.course(patient, "CRPS"), noon);
    visits.start(visit, VisitsApi.fields("at", noon.plusSeconds(60))).expect(200);
    visits.end(visit, "at", noon.plusSeconds(600), "givenMg", 35, "givenMinutes", 40).expect(200);
    ScoresApi scores = ScoresApi.as(Client.nurse());
    scores
        .tryRecord(ScoresApi.followUp(patient, ClinicDay.instant(day, "23:59"), 3))
        .expectProblem(422, "score-during-visit");

    scores.record(ScoresApi.followUp(patient, ClinicDay.instant(day.plusDays(1), "13:00"), 3));

    assertThat(scores.followUps(patient).at("/0/state").asText()).isEqualTo("GIVEN");
  }

  @Test
  void offers_no_follow_up_that_the_next_infusion_comes_before() {
    visits.past(visits.course(patient, "CRPS"), daysAgo(10));
    UUID next = visits.course(patient, "MIGRAINE");
    visits.past(next, daysAgo(5));
    JsonNode followUps = ScoresApi.as(Client.nurse()).followUps(patient);
    assertThat(followUps.findValuesAsText("followUp"))
        .containsExactly(
            "HOURS_24", "HOURS_72", "DAYS_7", "DAYS_14", "DAYS_28", "HOURS_24", "HOURS_72");
    assertThat(followUps.at("/0/courseId").asText()).isEqualTo(next.toString());
  }

  private static Instant daysAgo(int days) {
    return Instant.now().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
  }
}
