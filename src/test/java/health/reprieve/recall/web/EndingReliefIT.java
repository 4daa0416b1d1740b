package health.reprieve.recall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.RecallScene;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.VisitsApi;
import health.reprieve.testing.WorklistApi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is on the list of ending relief, and who leaves it. */
class EndingReliefIT extends ReprieveIT {

  private final Client clinician = Client.clinician();
  private final WorklistApi worklist = WorklistApi.as(Client.nurse());
  private final ClinicDay day = ClinicDay.fresh();
  private final Instant ended = day.instant("10:00").minus(Duration.ofDays(14));
  private JsonNode patient;
  private UUID id;

  @BeforeEach
  void infuse_somebody_two_weeks_ago() {
    ClinicDay.chair(0);
    ClockApi.set(day.at("06:00"));
    register();
  }

  private void register() {
    patient = PatientsApi.as(clinician).register(PatientsApi.someone());
    id = PatientsApi.id(patient);
    VisitsApi visits = VisitsApi.as(clinician);
    visits.past(visits.course(id, "CRPS"), ended);
    score(Duration.ofHours(-1), 8, "before");
    score(Duration.ofDays(1), 2, "home");
  }

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void a_loss_that_was_seen_stands_between_its_two_answers_until_a_visit_is_booked() {
    lost();

    JsonNode one = worklist.reliefEnding(id);
    assertThat(state(one)).isEqualTo("LOST");
    assertThat(one.path("earliest").asText()).isEqualTo(day.plusDays(-4).date().toString());
    assertThat(one.path("latest").asText()).isEqualTo(day.plusDays(-2).date().toString());
    assertThat(one.path("suggestedFrom").asText()).isEqualTo(day.date().toString());
    assertThat(worklist.reliefEndingPage())
        .contains("Relief ended between", "Offer ", "reason=RELIEF_ENDING", "patient=" + id);

    JsonNode visit =
        BookingApi.frontDesk()
            .book(
                BookingApi.with(
                    BookingApi.pain(ClinicDay.chair(0), day.at("10:00")),
                    "patient",
                    id.toString()));
    assertThat(worklist.reliefEnding(id).isMissingNode()).isTrue();

    BookingApi.frontDesk().cancel(visit);
    assertThat(worklist.reliefEnding(id).isMissingNode()).isFalse();
  }

  /** The last answer in relief is five days old; the day after it pain was as before. */
  @Test
  void an_answer_out_of_relief_makes_due_at_once_and_the_next_one_makes_it_a_loss() {
    score(Duration.ofDays(9), 2, "home");
    score(Duration.ofDays(10), 8, "home");

    JsonNode one = worklist.reliefEnding(id);
    assertThat(state(one)).isEqualTo("UNCONFIRMED");
    assertThat(one.path("earliest").asText()).isEqualTo(day.plusDays(-5).date().toString());
    assertThat(one.path("suggestedFrom").asText()).isEqualTo(day.date().toString());
    assertThat(worklist.reliefEndingPage())
        .contains(
            "Relief may have ended since ", "the last answer is out of relief, not confirmed yet");

    score(Duration.ofDays(11), 8, "home");

    assertThat(state(worklist.reliefEnding(id))).isEqualTo("LOST");
  }

  @Test
  void the_front_desk_and_the_manager_are_told_days_and_nothing_of_what_they_come_from() {
    score(Duration.ofDays(9), 2, "home");
    score(Duration.ofDays(10), 8, "home");

    for (Client other : List.of(Client.frontDesk(), Client.manager())) {
      WorklistApi theirs = WorklistApi.as(other);
      JsonNode one = theirs.reliefEnding(id);
      assertThat(one.path("earliest").asText()).isEqualTo(day.plusDays(-5).date().toString());
      assertThat(one.path("suggestedFrom").asText()).isEqualTo(day.date().toString());
      assertThat(one.path("data").isObject()).isFalse();
      for (String hidden :
          List.of("seen", "unconfirmed", "ownLosses", "ownHeld", "ownWeight", "others")) {
        assertThat(one.has(hidden)).as(hidden).isFalse();
      }
      assertThat(theirs.reliefEndingPage())
          .contains("Relief may have ended since ")
          .doesNotContain("the last answer is out of relief", "own answers", "earlier courses:");
    }
  }

  private static String state(JsonNode row) {
    return row.path("data").path("state").asText();
  }

  @Test
  void a_loss_goes_with_the_answer_that_was_set_aside() {
    lost();
    assertThat(state(worklist.reliefEnding(id))).isEqualTo("LOST");
    ScoresApi scores = ScoresApi.as(clinician);
    List<JsonNode> all = new ArrayList<>();
    scores.of(id).forEach(all::add);

    scores.setAside(all.get(all.size() - 1), "of another patient");

    assertThat(state(worklist.reliefEnding(id))).isEqualTo("UNCONFIRMED");
  }

  /** The diary was silent for five weeks after the last answer in relief. */
  @Test
  void an_answer_out_of_relief_after_a_long_silence_makes_due_for_ninety_days() {
    score(Duration.ofDays(13), 2, "home");
    ClockApi.set(day.plusDays(40).at("06:00"));
    score(Duration.ofDays(49), 8, "home");

    assertThat(state(worklist.reliefEnding(id))).isEqualTo("UNCONFIRMED");

    ClockApi.set(day.plusDays(91).at("12:00"));
    assertThat(worklist.reliefEnding(id).isMissingNode()).isTrue();
  }

  @Test
  void down_the_list_no_place_is_offered_twice_and_none_within_a_day() {
    lost();
    for (int others = 0; others < 2; others++) {
      register();
      lost();
    }

    List<JsonNode> rows = new ArrayList<>();
    worklist.reliefEndings().forEach(row -> rows.add(row.path("slots")));
    rows.removeIf(JsonNode::isEmpty);

    assertThat(rows).hasSizeGreaterThanOrEqualTo(3);
    for (int row = 0; row < rows.size(); row++) {
      assertThat(rows.get(row)).allSatisfy(this::startsInTime);
      for (JsonNode below : rows.subList(row + 1, rows.size())) {
        assertThat(rows.get(row))
            .allSatisfy(one -> assertThat(below).noneMatch(other -> share(one, other)));
      }
    }
  }

  /** An infusion for whatever condition ends what is known of the course before it. */
  @Test
  void a_patient_stands_on_the_list_once_for_the_last_infusion() {
    RecallScene scene = RecallScene.of("BACK");
    for (Instant end : List.of(ended.minus(Duration.ofHours(4)), ended)) {
      RecallScene one = end.equals(ended) ? scene.and("CRPS") : scene;
      one.infused(end).home(end, 1, 2).home(end, 10, 2).home(end, 12, 8).home(end, 13, 8).stored();
    }

    assertThat(worklist.reliefEndings())
        .filteredOn(row -> row.path("patient").asText().equals(scene.id().toString()))
        .singleElement()
        .satisfies(row -> assertThat(row.path("reportGroup").asText()).isEqualTo("CRPS"));
  }

  @Test
  void a_loss_before_the_weeks_of_the_picture_says_how_long_ago_it_was() {
    lost();
    ClockApi.set(day.plusDays(14).at("06:00"));

    assertThat(worklist.reliefEndingPage()).contains("16–18 days ago");
  }

  @Test
  void without_relief_there_is_no_end_of_it() {
    assertThat(worklist.reliefEnding(withoutRelief()).isMissingNode()).isTrue();
  }

  private UUID withoutRelief() {
    patient = PatientsApi.as(clinician).register(PatientsApi.someone());
    UUID other = PatientsApi.id(patient);
    VisitsApi visits = VisitsApi.as(clinician);
    visits.past(visits.course(other, "CRPS"), ended);
    score(Duration.ofHours(-1), 8, "before");
    score(Duration.ofDays(1), 8, "home");
    score(Duration.ofDays(3), 8, "home");
    return other;
  }

  /** Relief was lost between two and four days ago. */
  private void lost() {
    score(Duration.ofDays(10), 2, "home");
    score(Duration.ofDays(12), 8, "home");
    score(Duration.ofDays(13), 8, "home");
  }

  private void startsInTime(JsonNode slot) {
    assertThat(start(slot)).isAfterOrEqualTo(day.plusDays(1).instant("06:00"));
  }

  /** Whether two visits would meet in a chair. */
  private static boolean share(JsonNode one, JsonNode other) {
    return one.path("chair").equals(other.path("chair"))
        && start(one).isBefore(end(other))
        && start(other).isBefore(end(one));
  }

  private static Instant start(JsonNode slot) {
    return Instant.parse(slot.path("start").asText());
  }

  private static Instant end(JsonNode slot) {
    return Instant.parse(slot.path("end").asText());
  }

  private void score(Duration after, int score, String kind) {
    String number = patient.path("recordNumber").asText();
    ImportsApi.as(clinician)
        .load(ImportsApi.HEADER + ImportsApi.row(number, "CRPS", ended.plus(after), score, kind));
  }
}
