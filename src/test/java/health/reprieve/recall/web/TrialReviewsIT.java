package health.reprieve.recall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.RecallApi;
import health.reprieve.testing.RecallScene;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is up for a decision after a trial without relief, who signs it, and who learns what. */
class TrialReviewsIT extends ReprieveIT {

  private static final String REASON = "No relief after six infusions; referred back";

  private final RecallApi clinician = RecallApi.as(Client.clinician());
  private final RecallApi nurse = RecallApi.as(Client.nurse());
  private final RecallApi desk = RecallApi.as(Client.frontDesk());
  private final ClinicDay monday = ClinicDay.freshWeeks(4).plusDays(14);
  private final Instant ended = monday.instant("10:00").minus(Duration.ofDays(14));

  @BeforeEach
  void come_on_monday() {
    ClockApi.set(monday.at("09:00"));
  }

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void lists_a_trial_without_relief_until_a_clinician_signed() {
    RecallScene patient = RecallScene.of("OTHER");
    UUID course = patient.withoutRelief(ended);

    JsonNode review = nurse.review(course);
    assertThat(review.path("given").asInt()).isEqualTo(6);
    assertThat(review.path("planned").asInt()).isEqualTo(6);
    assertThat(review.path("answers").asInt()).isEqualTo(2);
    nurse.sign(course, "STOP", REASON).expectProblem(403, "forbidden");
    desk.sign(course, "STOP", REASON).expectProblem(403, "forbidden");
    clinician.sign(course, "STOP", " ").expectProblem(400, "invalid-request");

    String key = UUID.randomUUID().toString();
    JsonNode signed = clinician.signOnce(key, course, "STOP", REASON).expect(201).json();
    assertThat(clinician.signOnce(key, course, "STOP", REASON).expect(201).json())
        .isEqualTo(signed);

    assertThat(signed.path("signedBy").asText()).isEqualTo("Dr Vale-Sample");
    assertThat(nurse.review(course).isMissingNode()).isTrue();
    assertThat(nurse.decided(patient.id()).expect(200).json()).containsExactly(signed);
    assertThat(AuditTable.of(patient.id()))
        .contains("Dr Vale-Sample CLINICIAN CREATED trial decision");
  }

  /** By the definition relief may begin within 7 days; the answer is of the day after. */
  @Test
  void asks_nothing_while_relief_may_still_begin() {
    RecallScene patient = RecallScene.of("OTHER");
    Instant last = monday.instant("08:00").minus(Duration.ofDays(1));
    UUID course = patient.givenAll(last);
    patient.home(last, 1, 8).stored();
    assertThat(nurse.review(course).isMissingNode()).isTrue();
    clinician.sign(course, "STOP", REASON).expectProblem(422, "not-in-review");

    ClockApi.set(last.plus(Duration.ofHours(7 * 24 - 1)).toString());
    assertThat(nurse.review(course).isMissingNode()).isTrue();
    ClockApi.set(last.plus(Duration.ofDays(7)).plusSeconds(60).toString());

    assertThat(nurse.review(course).path("answers").asInt()).isEqualTo(1);
    clinician.sign(course, "STOP", REASON).expect(201);
  }

  @Test
  void tells_whoever_books_of_a_stop_without_its_reason_until_another_decision_stands() {
    RecallScene patient = RecallScene.of("OTHER");
    UUID course = patient.withoutRelief(ended);
    assertThat(desk.stopNote(patient.id())).doesNotContain("decided on");
    clinician.sign(course, "STOP", REASON).expect(201);

    assertThat(desk.stops(patient.id()).path(0).path("by").asText()).isEqualTo("Dr Vale-Sample");
    assertThat(desk.stopNote(patient.id()))
        .contains("decided on", "to stop infusions", "before you book")
        .doesNotContain(REASON);
    desk.decided(patient.id()).expectProblem(403, "forbidden");
    desk.reviews().expectProblem(403, "forbidden");
    RecallApi.as(Client.manager()).reviews().expectProblem(403, "forbidden");
    for (String page :
        new String[] {
          "/patients/" + patient.id(),
          "/book?patient=" + patient.id(),
          "/board?book=1&patient=" + patient.id()
        }) {
      assertThat(desk.page(page).expect(200).body())
          .contains("/trial-reviews/stops/of/" + patient.id());
    }

    clinician.sign(course, "CONTINUE", "Patient asks for three more").expect(201);
    assertThat(desk.stops(patient.id())).isEmpty();
    assertThat(nurse.decided(patient.id()).expect(200).json()).hasSize(2);
  }

  @Test
  void asks_again_after_further_infusions_without_relief() {
    RecallScene patient = RecallScene.of("OTHER");
    UUID course = patient.withoutRelief(ended);
    clinician.sign(course, "CONTINUE", "Three more").expect(201);
    assertThat(nurse.review(course).isMissingNode()).isTrue();

    Instant seventh = monday.instant("13:00");
    ClockApi.set(monday.plusDays(8).at("09:00"));
    VisitsApi.as(Client.clinician()).past(course, seventh);
    patient.home(seventh, 1, 8).home(seventh, 3, 8).stored();

    JsonNode review = nurse.review(course);
    assertThat(review.path("given").asInt()).isEqualTo(7);
    assertThat(review.path("before").path("verdict").asText()).isEqualTo("CONTINUE");
  }

  @Test
  void asks_nothing_while_a_further_infusion_is_running() {
    RecallScene patient = RecallScene.of("OTHER");
    UUID course = patient.withoutRelief(ended);
    assertThat(nurse.review(course).isMissingNode()).isFalse();

    VisitsApi visits = VisitsApi.as(Client.nurse());
    UUID visit = visits.arrived(course, monday.instant("08:00"));
    assertThat(nurse.review(course).isMissingNode()).as("only arrived").isFalse();
    visits.start(visit, VisitsApi.fields("at", monday.instant("08:50"))).expect(200);

    assertThat(nurse.review(course).isMissingNode()).isTrue();
    clinician.sign(course, "STOP", REASON).expectProblem(422, "not-in-review");
  }

  @Test
  void asks_nothing_while_the_trial_goes_on_unless_fewer_infusions_make_one() {
    RecallScene patient = RecallScene.of("OTHER").infused(ended);
    patient.home(ended, 1, 8).home(ended, 3, 8).stored();
    UUID course = courseOf(patient);
    assertThat(nurse.review(course).isMissingNode()).isTrue();
    clinician.sign(course, "STOP", REASON).expectProblem(422, "not-in-review");

    int version = clinician.terms().path("version").asInt();
    try {
      clinician.changeTerms(version, 3, 1).expect(201);
      assertThat(nurse.review(course).path("planned").asInt()).isEqualTo(1);
    } finally {
      clinician.changeTerms(version + 1, 3, null).expect(201);
    }
  }

  @Test
  void asks_nothing_where_there_was_relief() {
    RecallScene patient = RecallScene.of("OTHER");
    UUID course = patient.givenAll(ended);
    patient.home(ended, 1, 2).stored();

    assertThat(nurse.review(course).isMissingNode()).isTrue();
    clinician.sign(course, "STOP", REASON).expectProblem(422, "not-in-review");
  }

  @Test
  void judges_a_trial_for_mood_by_the_totals_of_the_phq9() {
    RecallScene patient = RecallScene.of("MOOD");
    UUID course = patient.givenAll(ended);
    SheetsApi sheets = SheetsApi.as(Client.nurse());
    sheets.phq9(ended.minus(Duration.ofDays(11)), patient.id(), 18);
    assertThat(nurse.review(course).isMissingNode()).as("not yet due").isTrue();

    sheets.phq9(ended.plus(Duration.ofDays(7)), patient.id(), 10);

    JsonNode review = nurse.review(course);
    assertThat(review.path("mood").path("before").asInt()).isEqualTo(18);
    assertThat(review.path("mood").path("after").asInt()).isEqualTo(10);
    assertThat(review.path("mood").path("due").asBoolean()).isFalse();
    assertThat(review.has("answers")).as("of pain").isFalse();
    assertThat(nurse.page("/trial-reviews").expect(200).body())
        .contains("PHQ-9 18 before, 10 after: no response", "a later sheet may still show one");
    assertThat(nurse.page("/trial-reviews/" + course).expect(200).body())
        .contains("PHQ-9 18 before, 10 after: no response, which needs 50 % below")
        .contains("Response = a PHQ-9 total at least 50 % below");
    desk.page("/trial-reviews").expect(403);
    clinician.sign(course, "STOP", REASON).expect(201);
    assertThat(nurse.review(course).isMissingNode()).isTrue();
  }

  @Test
  void a_response_that_was_lost_is_no_trial_without_one() {
    RecallScene patient = RecallScene.of("MOOD");
    UUID course = patient.givenAll(ended);
    SheetsApi sheets = SheetsApi.as(Client.nurse());
    sheets.phq9(ended.minus(Duration.ofDays(11)), patient.id(), 18);
    sheets.phq9(ended.plus(Duration.ofDays(7)), patient.id(), 9);
    sheets.phq9(ended.plus(Duration.ofDays(10)), patient.id(), 10);
    sheets.phq9(ended.plus(Duration.ofDays(13)), patient.id(), 12);

    assertThat(nurse.review(course).isMissingNode()).isTrue();
  }

  @Test
  void asks_nothing_where_a_later_sheet_shows_a_response() {
    RecallScene patient = RecallScene.of("MOOD");
    UUID course = patient.givenAll(ended);
    SheetsApi sheets = SheetsApi.as(Client.nurse());
    sheets.phq9(ended.minus(Duration.ofDays(11)), patient.id(), 18);
    sheets.phq9(ended.plus(Duration.ofDays(7)), patient.id(), 10);
    sheets.phq9(ended.plus(Duration.ofDays(13)), patient.id(), 9);

    assertThat(nurse.review(course).isMissingNode()).isTrue();
    clinician.sign(course, "STOP", REASON).expectProblem(422, "not-in-review");
  }

  @Test
  void the_database_lets_nobody_change_what_was_signed() {
    UUID course = RecallScene.of("OTHER").withoutRelief(ended);
    clinician.sign(course, "STOP", REASON).expect(201);

    assertThat(AuditTable.refusal("update trial_decision set verdict = 'CONTINUE'"))
        .contains("signed decisions never change");
    assertThat(AuditTable.refusal("delete from trial_decision"))
        .contains("signed decisions never change");
  }

  private static UUID courseOf(RecallScene patient) {
    return VisitsApi.id(VisitsApi.as(Client.clinician()).courses(patient.id()).path(0));
  }
}
