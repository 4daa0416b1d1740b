package health.reprieve.outcomes;

import static health.reprieve.testing.VisitsApi.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.DiaryLink;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.OutcomeTable;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.Post;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored of each course is what an assessment made afresh says, after every change. */
class OutcomeUpkeepIT extends ReprieveIT {

  private static final Instant ENDED = Instant.parse("2021-03-01T12:00:00Z");

  private final Client clinician = Client.clinician();
  private final VisitsApi visits = VisitsApi.as(clinician);
  private final ScoresApi scores = ScoresApi.as(clinician);
  private final PatientsApi patients = PatientsApi.as(clinician);
  private JsonNode patient;
  private UUID id;

  @BeforeEach
  void infuse_somebody_with_relief() {
    ClinicFixture.open();
    register();
    OutcomeTable.settle();
  }

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  private void register() {
    patient = patients.register(PatientsApi.someone());
    id = PatientsApi.id(patient);
  }

  /** A course of one infusion, a baseline of 8 and relief from the next day on. */
  private UUID infused() {
    UUID visit = visits.past(visits.course(id, "CRPS"), ENDED);
    load(Duration.ofHours(-1), 8, "before");
    load(Duration.ofDays(1), 3, "home");
    load(Duration.ofDays(10), 3, "home");
    return visit;
  }

  private void load(Duration after, int score, String kind) {
    load(ENDED.plus(after), score, kind);
  }

  private void load(Instant at, int score, String kind) {
    String number = patient.path("recordNumber").asText();
    ImportsApi.as(clinician)
        .load(ImportsApi.HEADER + ImportsApi.row(number, "CRPS", at, score, kind));
  }

  /** The change alters what is stored, and an assessment made afresh alters nothing more. */
  private void assertKeptUp(Runnable change) {
    List<Map<String, String>> before = OutcomeTable.rows(id);
    change.run();
    List<Map<String, String>> stored = OutcomeTable.rows(id);
    assertThat(stored).isNotEmpty().isNotEqualTo(before);
    OutcomeTable.assessAfresh();
    assertThat(OutcomeTable.rows(id)).isEqualTo(stored);
  }

  @Test
  void a_past_infusion() {
    UUID course = visits.course(id, "CRPS");
    assertKeptUp(() -> visits.past(course, ENDED));
  }

  @Test
  void scores_from_a_file() {
    visits.past(visits.course(id, "CRPS"), ENDED);
    assertKeptUp(() -> load(Duration.ofHours(-1), 8, "before"));
  }

  @Test
  void a_score_that_staff_enter() {
    infused();
    assertKeptUp(() -> scores.record(ScoresApi.followUp(id, ENDED.plus(Duration.ofDays(20)), 3)));
    assertThat(OutcomeTable.rows(id).get(0))
        .containsEntry("own_lost_after", String.valueOf(Duration.ofDays(20).toMillis() * 1000));
  }

  @Test
  void a_score_corrected() {
    infused();
    JsonNode score = scores.record(ScoresApi.followUp(id, ENDED.plus(Duration.ofDays(6)), 3));
    assertKeptUp(
        () ->
            scores
                .correct(VisitsApi.id(score), score.path("version").asInt(), 7, "misread")
                .expect(200));
    assertThat(OutcomeTable.rows(id).get(0)).containsEntry("day7_score", "7");
  }

  @Test
  void each_step_of_a_visit_and_the_score_before_it() {
    UUID visit = visits.arrived(visits.course(id, "CRPS"), Instant.now().minusSeconds(60));
    assertThat(OutcomeTable.rows(id)).isEmpty();
    visits.score(visit, "BEFORE", "NOW", 8).expect(201);
    assertKeptUp(() -> visits.start(visit, Map.of()).expect(200));
    assertThat(OutcomeTable.rows(id).get(0)).containsEntry("baseline_source", "CLINIC_NOW");
    assertKeptUp(
        () ->
            visits
                .end(visit, "givenMg", 35, "givenMinutes", 40, "weightKg", 70, "confirmed", true)
                .expect(200));
    assertThat(OutcomeTable.rows(id).get(0)).containsEntry("mg_per_kg", "0.5000");
  }

  @Test
  void the_patients_leaving_from_which_on_scores_of_staff_count() {
    Instant arrived = Instant.now().minus(Duration.ofHours(3));
    UUID visit = visits.arrived(visits.course(id, "CRPS"), arrived);
    visits.score(visit, "BEFORE", "NOW", 8);
    visits.start(visit, fields("at", arrived.plusSeconds(60))).expect(200);
    visits
        .end(visit, "at", arrived.plusSeconds(600), "givenMg", 35, "givenMinutes", 40)
        .expect(200);
    visits.leave(visit, fields("at", arrived.plusSeconds(1200))).expect(200);
    assertKeptUp(() -> scores.record(ScoresApi.followUp(id, arrived.plusSeconds(1800), 2)));
    assertThat(OutcomeTable.rows(id).get(0)).containsEntry("answers", "1");
  }

  @Test
  void where_nobody_recorded_the_leaving_scores_count_from_the_next_local_day_on() {
    LocalDate day = LocalDate.now(ZoneId.of(ClinicFixture.ZONE)).minusDays(3);
    Instant noon = ClinicDay.instant(day, "12:00");
    UUID course = visits.course(id, "CRPS");
    scores.record(ScoresApi.followUp(id, ClinicDay.instant(day, "23:59"), 2));
    UUID visit = visits.arrived(course, noon);
    visits.start(visit, fields("at", noon.plusSeconds(60))).expect(200);
    visits.end(visit, "at", noon.plusSeconds(600), "givenMg", 35, "givenMinutes", 40).expect(200);
    load(noon.minusSeconds(3600), 8, "before");
    Instant midnight = ClinicDay.instant(day.plusDays(1), "00:00");

    assertKeptUp(() -> scores.record(ScoresApi.followUp(id, midnight, 3)));
    assertThat(OutcomeTable.rows(id).get(0)).containsEntry("answers", "1");
    assertKeptUp(() -> visits.leave(visit, fields("at", noon.plusSeconds(1200))).expect(200));
    assertThat(OutcomeTable.rows(id).get(0)).containsEntry("answers", "2");
  }

  @Test
  void a_visit_corrected() {
    UUID visit = infused();
    Map<String, Object> right = VisitsApi.pastEnding(ENDED.minusSeconds(1800));
    right.put("version", visits.get(visit).path("version").asInt());
    right.put("reason", "wrong hour");
    assertKeptUp(() -> visits.correct(visit, right).expect(200));
  }

  @Test
  void another_course_of_the_condition_redoes_its_neighbours() {
    infused();
    assertKeptUp(() -> visits.past(visits.course(id, "CRPS"), ENDED.plus(Duration.ofDays(12))));
    List<Map<String, String>> rows = OutcomeTable.rows(id);
    assertThat(rows.get(0)).containsEntry("own_ends_by", "NEXT_INFUSION");
    assertThat(rows.get(1)).containsEntry("carried_over", "1").containsEntry("course_number", "2");
  }

  /** In relief since day 9 only, so that the rules say nonresponder; still so two days before. */
  @Test
  void relief_that_came_late_is_carried_over_too() {
    visits.past(visits.course(id, "CRPS"), ENDED);
    load(Duration.ofHours(-1), 8, "before");
    load(Duration.ofDays(6), 8, "home");
    load(Duration.ofDays(9), 2, "home");
    load(Duration.ofDays(20), 2, "home");
    visits.past(visits.course(id, "CRPS"), ENDED.plus(Duration.ofDays(22)));

    List<Map<String, String>> rows = OutcomeTable.rows(id);
    assertThat(rows.get(0)).containsEntry("own_status", "NONRESPONDER");
    assertThat(rows.get(1)).containsEntry("carried_over", "1");
  }

  @Test
  void an_earlier_course_entered_afterwards_gives_other_numbers() {
    infused();
    assertKeptUp(() -> visits.past(visits.course(id, "CRPS"), ENDED.minus(Duration.ofDays(90))));
    assertThat(OutcomeTable.rows(id).get(1)).containsEntry("course_number", "2");
  }

  @Test
  void an_infusion_for_another_condition_bounds_it_too() {
    infused();
    assertKeptUp(() -> visits.past(visits.course(id, "BACK"), ENDED.plus(Duration.ofDays(5))));
    assertThat(OutcomeTable.rows(id).get(0)).containsEntry("own_ends_by", "NEXT_INFUSION");
  }

  /**
   * Planned infusions of a series do not end an episode; what is said during one counts for none.
   */
  @Test
  void the_courses_own_next_infusion_does_not_end_its_relief_while_it_runs() {
    UUID course = visits.course(id, "CRPS");
    Instant ended = Instant.now().minus(Duration.ofDays(3));
    visits.past(course, ended);
    load(ended.minus(Duration.ofMinutes(40)), 8, "before");
    load(ended.plus(Duration.ofDays(1)), 3, "home");
    List<Map<String, String>> before = OutcomeTable.rows(id);
    Instant arrived = Instant.now().minus(Duration.ofHours(3));
    UUID second = visits.arrived(course, arrived);

    visits.start(second, fields("at", arrived.plusSeconds(60))).expect(200);
    load(arrived.plusSeconds(1800), 2, "home");

    assertThat(OutcomeTable.rows(id)).isEqualTo(before);
    assertThat(before.get(0))
        .containsEntry("answers", "1")
        .containsEntry("own_status", "RESPONDER")
        .containsEntry("own_ends_by", "END_OF_DATA")
        .containsEntry("next_infusion", "null");
  }

  @Test
  void date_of_birth_and_sex_of_the_patient() {
    infused();
    Map<String, Object> right =
        PatientsApi.someone(
            "recordNumber",
            patient.path("recordNumber").asText(),
            "dateOfBirth",
            "1960-02-02",
            "sex",
            "MALE");
    assertKeptUp(() -> patients.change(id, patient.path("version").asInt(), right));
    assertThat(OutcomeTable.rows(id).get(0))
        .containsEntry("age", "61")
        .containsEntry("sex", "MALE");
  }

  @Test
  void an_answer_by_link_and_its_change() {
    String address = Unique.name().toLowerCase(Locale.ROOT) + "@patients.example";
    patient = patients.register(PatientsApi.someone("email", address));
    id = PatientsApi.id(patient);
    Instant ended = Instant.now().minus(Duration.ofHours(2));
    LocalDate day = ended.atZone(ZoneId.of(ClinicFixture.ZONE)).toLocalDate().plusDays(1);
    visits.past(visits.course(id, "CRPS"), ended);
    Instant evening = ClinicDay.instant(day, "18:00");
    ClockApi.set(evening.plusSeconds(2).toString());
    Post.sent(id.toString(), "question of the diary", evening);
    DiaryLink link = DiaryLink.at(Post.mailsTo(address).get(0).link());

    link.tap("pain", 3);
    assertThat(OutcomeTable.rows(id).get(0)).containsEntry("answers", "1");
    ImportsApi.as(clinician)
        .load(
            ImportsApi.HEADER
                + ImportsApi.row(
                    patient.path("recordNumber").asText(),
                    "CRPS",
                    ended.minus(Duration.ofMinutes(40)),
                    8,
                    "before"));
    assertThat(OutcomeTable.rows(id).get(0)).containsEntry("own_status", "RESPONDER");
    assertKeptUp(() -> link.tap("pain", 7));
    assertThat(OutcomeTable.rows(id).get(0)).containsEntry("own_status", "NONRESPONDER");
  }

  @Test
  void changes_at_the_same_instant_leave_nothing_stale() {
    infused();
    UUID other = visits.course(id, "BACK");
    AtomicInteger turn = new AtomicInteger();
    List<Integer> statuses =
        Concurrently.times(
            8,
            () -> {
              int day = turn.incrementAndGet();
              return day == 1
                  ? visits
                      .tryPast(other, VisitsApi.pastEnding(ENDED.plus(Duration.ofDays(40))))
                      .status()
                  : scores
                      .tryRecord(ScoresApi.followUp(id, ENDED.plus(Duration.ofDays(10 + day)), 3))
                      .status();
            });
    assertThat(statuses).containsOnly(201);
    List<Map<String, String>> stored = OutcomeTable.rows(id);
    assertThat(stored.get(0)).containsEntry("answers", "9");
    OutcomeTable.assessAfresh();
    assertThat(OutcomeTable.rows(id)).isEqualTo(stored);
  }

  @Test
  void a_file_of_many_patients_leaves_none_of_them_stale() {
    List<UUID> ids = new ArrayList<>();
    StringBuilder file = new StringBuilder(ImportsApi.HEADER);
    for (int i = 0; i < 12; i++) {
      register();
      ids.add(id);
      visits.past(visits.course(id, "CRPS"), ENDED);
      String number = patient.path("recordNumber").asText();
      file.append(ImportsApi.row(number, "CRPS", ENDED.minus(Duration.ofHours(1)), 8, "before"));
      for (int day = 1; day < 30; day++) {
        file.append(
            ImportsApi.row(
                number, "CRPS", ENDED.plus(Duration.ofDays(day)), (day + i) % 11, "home"));
      }
    }
    ImportsApi.as(clinician).load(file.toString());
    UUID[] all = ids.toArray(UUID[]::new);
    List<Map<String, String>> stored = OutcomeTable.rows(all);
    assertThat(stored).hasSize(12).allMatch(row -> "29".equals(row.get("answers")));
    OutcomeTable.assessAfresh();
    assertThat(OutcomeTable.rows(all)).isEqualTo(stored);
  }
}
