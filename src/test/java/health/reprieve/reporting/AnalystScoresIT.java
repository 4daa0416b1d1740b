package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AnalystRows;
import health.reprieve.testing.AnalystRows.Row;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.OutcomeTable;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.TreatedPatient;
import health.reprieve.testing.VisitsApi;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The views of answers, infusions and terms are enough to work out what followed each course: for
 * all courses of the clinic that is what the view of outcomes shows. The clocks of Amsterdam went
 * forward on 31 March 2013.
 */
class AnalystScoresIT extends ReprieveIT {

  private static final Instant ENDED = Instant.parse("2013-04-03T10:00:00Z");
  private static final List<String> WORKED_OUT =
      List.of(
          "baseline",
          "baseline_source",
          "baseline_scores",
          "carried_over",
          "answers",
          "day7_score",
          "day7_hours",
          "next_infusion_hours",
          "status",
          "onset_after_hours",
          "onset_up_to_hours",
          "lost_after_hours",
          "lost_up_to_hours",
          "ends_by",
          "loss_unconfirmed");

  private static final VisitsApi VISITS = VisitsApi.as(Client.clinician());
  private static final ScoresApi SCORES = ScoresApi.as(Client.nurse());
  private static final List<UUID> UNFINISHED = new ArrayList<>();

  @BeforeAll
  static void bring_the_data() {
    ClinicFixture.open();
    IndependentDiaries.bring();
    answersAroundMidnightAndTheClockChange();
    answersOfAVisitThatAreNoDiary();
    nowBesideAverage();
    anotherConditionTreated();
    notYetGone("left_at = NULL");
    notYetGone("left_at = ended_at + INTERVAL 3 HOUR");
    seriesGoingOn();
    OutcomeTable.assessAfresh();
  }

  @AfterAll
  static void finish_the_visits() {
    for (UUID patient : UNFINISHED) {
      change(
          patient,
          "ended_at = started_at + INTERVAL 40 MINUTE, left_at = started_at + INTERVAL 100 MINUTE,"
              + " given_mg = 35, given_minutes = 40");
    }
    OutcomeTable.assessAfresh();
  }

  /**
   * Of the first day the answers of half past eleven do not count, of the last two of a day one.
   */
  private static void answersAroundMidnightAndTheClockChange() {
    String[] answers = {
      "2013-03-26T22:30:00Z", "2013-03-26T23:30:00Z", "2013-03-30T22:30:00Z",
          "2013-03-31T21:30:00Z",
      "2013-03-31T22:30:00Z", "2013-04-01T21:30:00Z", "2013-04-02T22:30:00Z",
          "2013-04-05T16:00:00Z",
      "2013-04-10T16:00:00Z", "2013-04-17T16:00:00Z", "2013-04-24T16:00:00Z", "2013-05-01T16:00:00Z"
    };
    int[] scores = {10, 9, 8, 7, 6, 5, 10, 2, 5, 2, 9, 9};
    TreatedPatient patient = TreatedPatient.register().course("CRPS", ENDED);
    for (int i = 0; i < scores.length; i++) {
      patient.answer("CRPS", Instant.parse(answers[i]), scores[i], "home");
    }
    patient.imported();
  }

  /** The first course's own question of the day would make the second one's diary complete. */
  private static void answersOfAVisitThatAreNoDiary() {
    TreatedPatient patient = TreatedPatient.register();
    UUID visit = VISITS.past(VISITS.course(patient.id(), "CRPS"), ENDED);
    Instant next = days(5);
    VISITS.past(VISITS.course(patient.id(), "CRPS"), next);
    Map<String, Object> asked = ScoresApi.followUp(patient.id(), ENDED.minusSeconds(2700), 8);
    asked.put("moment", "BEFORE");
    asked.put("visitId", visit.toString());
    SCORES.record(asked);
    for (int day = 1; day <= 3; day++) {
      patient.answer("CRPS", days(day), 3, "home");
    }
    patient.answer("CRPS", next.minusSeconds(3000), 7, "before").imported();
  }

  private static void nowBesideAverage() {
    TreatedPatient patient = baseline("CRPS", 8);
    record(patient, days(1), "AVERAGE_24H", "FOLLOW_UP", 3);
    record(patient, days(1).plusSeconds(60), "NOW", "FOLLOW_UP", 9);
    record(patient, days(3), "NOW", "FOLLOW_UP", 2);
    record(patient, days(4), "NOW", "HOME", 10);
    record(patient, days(4).plusSeconds(60), "WORST_24H", "HOME", 10);
    record(patient, days(6), "AVERAGE_24H", "HOME", 9);
    record(patient, days(6), "AVERAGE_24H", "FOLLOW_UP", 4);
    SCORES.setAside(record(patient, days(8), "AVERAGE_24H", "FOLLOW_UP", 10), "told by another");
    JsonNode wrong = record(patient, days(9), "AVERAGE_24H", "FOLLOW_UP", 1);
    SCORES
        .correct(VisitsApi.id(wrong), wrong.path("version").asInt(), 9, "read wrongly")
        .expect(200);
    record(patient, days(12), "AVERAGE_24H", "FOLLOW_UP", 9);
  }

  private static void anotherConditionTreated() {
    TreatedPatient patient = baseline("BACK", 6).course("CRPS", days(10)).course("BACK", days(13));
    patient
        .answer("BACK", days(2), 2, "home")
        .answer("BACK", days(9), 4, "home")
        .answer("BACK", days(11), 9, "home")
        .answer("BACK", days(12), 9, "home")
        .imported();
  }

  /** The first answer came while the patient was at the clinic, as far as is known by now. */
  private static void notYetGone(String change) {
    TreatedPatient patient = baseline("CRPS", 7);
    record(patient, ENDED.plus(Duration.ofHours(2)), "AVERAGE_24H", "FOLLOW_UP", 1);
    record(patient, days(2), "AVERAGE_24H", "FOLLOW_UP", 6);
    change(patient.id(), change);
    UNFINISHED.add(patient.id());
  }

  /** The second infusion runs. */
  private static void seriesGoingOn() {
    TreatedPatient patient = baseline("CRPS", 8);
    UUID course = VisitsApi.id(VISITS.courses(patient.id()).path(0));
    VISITS.past(course, days(7));
    patient.answer("CRPS", days(2), 2, "home").answer("CRPS", days(8), 9, "home").imported();
    change(
        patient.id(),
        "ended_at = NULL, left_at = NULL, given_mg = NULL, given_minutes = NULL",
        " AND ended_at > '2013-04-05'");
    UNFINISHED.add(patient.id());
  }

  /** A course of one infusion after a week of such answers. */
  private static TreatedPatient baseline(String condition, int score) {
    TreatedPatient patient = TreatedPatient.register().course(condition, ENDED);
    for (int day = -6; day <= -1; day++) {
      patient.answer(condition, days(day), score, "home");
    }
    return patient.imported();
  }

  private static JsonNode record(
      TreatedPatient patient, Instant at, String item, String moment, int score) {
    Map<String, Object> body = ScoresApi.followUp(patient.id(), at, score);
    body.put("item", item);
    body.put("moment", moment);
    return SCORES.record(body);
  }

  private static Instant days(int since) {
    return ENDED.plus(Duration.ofDays(since));
  }

  private static void change(UUID patient, String columns, String... which) {
    OutcomeTable.run(
        "UPDATE visit SET %s WHERE patient_id = UNHEX('%s') AND started_at IS NOT NULL%s"
            .formatted(columns, patient.toString().replace("-", ""), String.join("", which)));
  }

  @Test
  void what_followed_each_course_is_what_its_answers_give() {
    Row definition = AnalystRows.of("analyst_definition").get(0);
    Map<String, List<Row>> infusions = by(AnalystRows.of("analyst_infusion"), "patient");
    Map<String, List<Row>> scores = byPatientAndCondition(AnalystRows.of("analyst_score"));
    Map<String, List<Row>> lines = byPatientAndCondition(AnalystRows.of("analyst_course_outcome"));

    List<String> differences = new ArrayList<>();

    lines.forEach(
        (line, outcomes) -> {
          Row any = outcomes.get(0);
          IndependentAssessment assessment =
              new IndependentAssessment(
                  definition,
                  any.text("condition_code"),
                  infusions.getOrDefault(any.text("patient"), List.of()),
                  scores.getOrDefault(line, List.of()));
          for (Row outcome : outcomes) {
            int course = outcome.integer("course_number");
            String threshold = outcome.text("threshold");
            Map<String, String> given = assessment.of(course, threshold);
            if (!given.equals(told(outcome))) {
              differences.add(
                  "%s, course %d, %s: %s, not %s"
                      .formatted(line, course, threshold, told(outcome), given));
            }
          }
        });

    assertThat(differences).isEmpty();
    List<Row> all = lines.values().stream().flatMap(List::stream).toList();
    assertThat(values(all, "status"))
        .containsOnlyKeys("RESPONDER", "NONRESPONDER", "NOT_ASSESSED", "INELIGIBLE");
    assertThat(values(all, "ends_by"))
        .containsOnlyKeys("LOSS", "NEXT_INFUSION", "END_OF_DATA", "null");
    assertThat(values(all, "baseline_source"))
        .containsOnlyKeys("DIARY_MEAN", "CLINIC_AVERAGE", "CLINIC_NOW", "null");
    assertThat(values(all, "carried_over")).containsOnlyKeys("0", "1");
    assertThat(values(all, "loss_unconfirmed")).containsOnlyKeys("0", "1", "null");
  }

  @Test
  void of_a_score_only_the_value_that_stands_is_seen() {
    TreatedPatient patient = TreatedPatient.register().course("CRPS", ENDED);
    SCORES.setAside(record(patient, days(8), "NOW", "FOLLOW_UP", 10), "told by another");
    JsonNode wrong = record(patient, days(9), "AVERAGE_24H", "HOME", 1);
    SCORES.correct(VisitsApi.id(wrong), wrong.path("version").asInt(), 9, "read wrongly");

    List<Row> seen = AnalystRows.of("analyst_score WHERE patient = " + number(patient));

    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).columns())
        .containsEntry("condition_code", "CRPS")
        .containsEntry("item", "AVERAGE_24H")
        .containsEntry("moment", "HOME")
        .containsEntry("score", "9")
        .containsEntry("at_visit", "0")
        .containsEntry("source", "STAFF");
    assertThat(seen.get(0).instant("speaks_for_utc")).isEqualTo(days(9));
  }

  @Test
  void an_infusion_is_seen_with_its_course_and_its_dose() {
    TreatedPatient patient = TreatedPatient.register().course("CRPS", ENDED, days(2));

    List<Row> seen =
        AnalystRows.of(
            "analyst_infusion WHERE patient = " + number(patient) + " ORDER BY started_at_utc");

    assertThat(seen).hasSize(2);
    assertThat(seen.get(1).columns())
        .containsEntry("condition_code", "CRPS")
        .containsEntry("course_number", "1")
        .containsEntry("given_mg", "35.00")
        .containsEntry("mg_per_kg", null);
    assertThat(seen.get(1).instant("started_at_utc")).isEqualTo(days(2).minusSeconds(2400));
    assertThat(seen.get(1).instant("ended_at_utc")).isEqualTo(days(2));
    assertThat(seen.get(1).instant("left_at_utc")).isEqualTo(days(2).plusSeconds(3600));
  }

  @Test
  void the_views_name_nobody() {
    assertThat(String.join(" ", AnalystRows.columns("analyst_definition")))
        .isEqualTo(
            "definition_version relief_percent confirmations onset_hours minimum_baseline zone"
                + " mood_response_percent mood_confirmations mood_window_days");
    assertThat(AnalystRows.columns("analyst_score"))
        .containsExactly(
            "patient",
            "condition_code",
            "condition_name",
            "speaks_for_utc",
            "item",
            "score",
            "moment",
            "at_visit",
            "source");
    assertThat(AnalystRows.columns("analyst_infusion"))
        .containsExactly(
            "patient",
            "condition_code",
            "condition_name",
            "course_number",
            "started_at_utc",
            "ended_at_utc",
            "left_at_utc",
            "given_mg",
            "mg_per_kg");
  }

  private static String number(TreatedPatient patient) {
    return String.valueOf(OutcomeTable.rows(patient.id()).get(0).get("patient_number"));
  }

  /** Columns that have a value; hours with six decimals. */
  private static Map<String, String> told(Row outcome) {
    Map<String, String> told = new HashMap<>();
    for (String column : WORKED_OUT) {
      String value = outcome.text(column);
      if (!value.equals("null")) {
        told.put(column, told(column, value));
      }
    }
    return told;
  }

  private static String told(String column, String value) {
    if (column.equals("baseline")) {
      return new BigDecimal(value).setScale(1, RoundingMode.UNNECESSARY).toString();
    }
    return column.endsWith("_hours")
        ? new BigDecimal(value).setScale(6, RoundingMode.HALF_UP).toString()
        : value;
  }

  private static Map<String, List<Row>> by(List<Row> rows, String column) {
    return rows.stream().collect(Collectors.groupingBy(row -> row.text(column)));
  }

  private static Map<String, List<Row>> byPatientAndCondition(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> "patient " + row.text("patient") + ", " + row.text("condition_code")));
  }

  private static Map<String, Long> values(List<Row> rows, String column) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row.text(column), Collectors.counting()));
  }
}
