package health.reprieve.outcomes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AskedDays;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DiaryLink;
import health.reprieve.testing.DiaryPatient;
import health.reprieve.testing.Post;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a diary asks: denser near the expected loss, moving with care, by the patient's clock. */
class DiaryCalendarIT extends ReprieveIT {

  private final VisitsApi visits = VisitsApi.as(Client.nurse());
  private final ScoresApi scores = ScoresApi.as(Client.nurse());

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  /**
   * Baseline 8; relief at 2 until day 20, two answers of 8 on days 24 and 25: lost in (20, 24], so
   * that the next course is asked daily from day 19 to day 25. Without that: days 17, 21, 24, 28.
   */
  @Test
  void it_asks_daily_around_the_days_on_which_relief_was_lost_before() {
    DiaryPatient who = DiaryPatient.registered();
    Instant before = who.ended().minus(Duration.ofDays(60));
    visits.past(visits.course(who.id(), "CRPS"), before);
    for (int day : new int[] {-5, -4, -3, -2}) {
      said(who.id(), before, day, 8);
    }
    said(who.id(), before, 1, 2);
    said(who.id(), before, 20, 2);
    said(who.id(), before, 24, 8);
    said(who.id(), before, 25, 8);
    who.infusion("CRPS");

    who.asked(17);
    assertThat(who.due()).isEqualTo(who.evening(19));
    who.asked(19);
    assertThat(who.due()).isEqualTo(who.evening(20));
    who.asked(22);
    assertThat(who.due()).isEqualTo(who.evening(23));
    who.asked(25);
    assertThat(who.due()).isEqualTo(who.evening(28));
  }

  @Test
  void where_nothing_tells_the_loss_it_asks_as_planned() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CANCER");

    who.asked(17);

    assertThat(who.due()).isEqualTo(who.evening(21));
  }

  @Test
  void a_session_added_begins_the_days_anew() {
    DiaryPatient who = DiaryPatient.registered();
    UUID course = who.infusion("CRPS");
    who.asked(3);
    assertThat(who.due()).isEqualTo(who.evening(5));

    visits.past(course, who.evening(3).minus(Duration.ofHours(4)));

    assertThat(who.due()).isEqualTo(who.evening(4));
  }

  @Test
  void who_leaves_without_an_infusion_is_asked_nothing() {
    DiaryPatient who = DiaryPatient.registered();
    UUID visit = arrived(who, visits.course(who.id(), "CRPS"));

    visits.leave(visit, Map.of()).expect(200);

    assertThat(who.waiting()).isEmpty();
  }

  @Test
  void a_leaving_taken_back_takes_back_the_days_after_it() {
    DiaryPatient who = DiaryPatient.registered();
    UUID visit = infused(who, visits.course(who.id(), "CRPS"));
    visits.leave(visit, Map.of()).expect(200);
    assertThat(who.due()).isEqualTo(who.evening(1));

    undoLeave(visit);

    assertThat(who.waiting()).isEmpty();
    visits.leave(visit, Map.of()).expect(200);
    assertThat(who.due()).isEqualTo(who.evening(1));
  }

  /** The twelfth day is over: the next is the fourteenth. */
  @Test
  void after_a_leaving_taken_back_the_days_count_from_the_infusion_before() {
    DiaryPatient who = DiaryPatient.registered();
    UUID course = visits.course(who.id(), "CRPS");
    visits.past(course, who.ended().minus(Duration.ofDays(12)));
    assertThat(who.due()).isEqualTo(who.evening(2));
    UUID visit = infused(who, course);
    visits.leave(visit, Map.of()).expect(200);
    assertThat(who.due()).isEqualTo(who.evening(1));

    undoLeave(visit);

    assertThat(who.due()).isEqualTo(who.evening(2));
  }

  @Test
  void a_leaving_taken_back_changes_nothing_once_something_was_asked() {
    DiaryPatient who = DiaryPatient.registered();
    UUID visit = infused(who, visits.course(who.id(), "CRPS"));
    visits.leave(visit, Map.of()).expect(200);
    AskedDays.add(who.id(), who.zero().plusDays(1), 1);

    undoLeave(visit);

    assertThat(who.due()).isEqualTo(who.evening(1));
  }

  /** Twelve days earlier the twelfth day is over: the next is the fourteenth. */
  @Test
  void an_infusion_corrected_to_another_day_takes_the_days_after_it_along() {
    DiaryPatient who = DiaryPatient.registered();
    UUID visit = visits.past(visits.course(who.id(), "CRPS"), who.ended());
    assertThat(who.due()).isEqualTo(who.evening(1));

    correct(visit, who.ended().minus(Duration.ofDays(12)));
    assertThat(who.due()).isEqualTo(who.evening(2));

    correct(visit, who.ended());
    assertThat(who.due()).isEqualTo(who.evening(1));
  }

  @Test
  void an_infusion_entered_for_a_wrong_year_is_asked_about_once_it_is_corrected() {
    DiaryPatient who = DiaryPatient.registered();
    UUID visit =
        visits.past(visits.course(who.id(), "CRPS"), who.ended().minus(Duration.ofDays(730)));
    assertThat(who.waiting()).isEmpty();

    correct(visit, who.ended());

    assertThat(who.due()).isEqualTo(who.evening(1));
  }

  @Test
  void an_earlier_infusion_of_the_course_corrected_changes_nothing() {
    DiaryPatient who = DiaryPatient.registered();
    UUID course = visits.course(who.id(), "CRPS");
    UUID first = visits.past(course, who.ended().minus(Duration.ofDays(6)));
    visits.past(course, who.ended());

    correct(first, who.ended().minus(Duration.ofDays(5)));

    assertThat(who.due()).isEqualTo(who.evening(1));
  }

  /** The first day was asked about, so that taking the leaving back left the days as they were. */
  @Test
  void a_correction_moves_nothing_while_the_patient_has_not_left_the_last_infusion() {
    DiaryPatient who = DiaryPatient.registered();
    UUID course = visits.course(who.id(), "CRPS");
    UUID first = visits.past(course, who.ended().minus(Duration.ofDays(12)));
    UUID last = infused(who, course);
    visits.leave(last, Map.of()).expect(200);
    AskedDays.add(who.id(), who.zero().plusDays(1), 1);
    undoLeave(last);

    correct(first, who.ended().minus(Duration.ofDays(11)));

    assertThat(who.due()).isEqualTo(who.evening(1));
  }

  @Test
  void when_the_next_course_for_the_condition_begins_the_one_before_asks_no_more() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    who.asked(14);
    assertThat(who.due()).isEqualTo(who.evening(17));

    visits.past(visits.course(who.id(), "CRPS"), who.evening(14).minus(Duration.ofHours(4)));

    assertThat(who.due()).isEqualTo(who.evening(15));
  }

  @Test
  void when_the_first_visit_is_given_up_nothing_is_asked() {
    DiaryPatient who = DiaryPatient.registered();
    ClinicDay day = ClinicDay.fresh();
    BookingApi desk = BookingApi.frontDesk();
    JsonNode visit =
        desk.book(
            BookingApi.with(
                BookingApi.pain(ClinicDay.chair(0), day.at("08:00")),
                "patient",
                who.id().toString()));
    DiaryPatient.at(Instant.now().plusSeconds(61));
    Post.mail(1, who.address());
    assertThat(who.due()).isEqualTo(ClinicDay.instant(day.date().minusDays(7), "18:00"));

    desk.cancel(visit);
    DiaryPatient.at(Instant.now().plusSeconds(150));
    Post.mail(2, who.address());

    Post.notice(who.id().toString(), DiaryPatient.QUESTION, "DROPPED");
    assertThat(who.waiting()).isEmpty();
  }

  @Test
  void who_has_finished_today_or_all_is_thanked_by_a_link_however_old() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    DiaryLink first = who.asked(1);
    DiaryLink fifth = who.asked(5);
    fifth.tap("pain", 3);
    fifth.skip("rescue");

    assertThat(first.open())
        .contains("You have already answered today. Thank you.")
        .doesNotContain("This link is from");
    DiaryLink last = who.asked(84);
    DiaryPatient.at(who.evening(90));
    assertThat(last.open())
        .contains("Thank you for all your answers.")
        .doesNotContain("fresh link", "expired");
    assertThat(who.waiting()).isEmpty();
  }

  @Test
  void an_answer_can_be_changed_until_midnight_and_then_a_new_day_begins() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    DiaryLink link = who.asked(1);
    link.tap("pain", 3);
    DiaryPatient.at(ClinicDay.instant(who.zero().plusDays(1), "23:58"));
    link.tap("pain", 5);

    DiaryPatient.at(ClinicDay.instant(who.zero().plusDays(2), "00:01"));
    assertThat(link.open()).contains("How was your pain in the last 24 hours");
    link.tap("pain", 6);

    assertThat(scores.of(who.id()).findValuesAsText("score")).containsExactly("5", "6");
  }

  @Test
  void a_patient_elsewhere_is_asked_by_the_clock_there() {
    DiaryPatient who = DiaryPatient.registered("timeZone", "America/New_York");
    who.infusion("CRPS");
    ZoneId there = ZoneId.of("America/New_York");
    LocalDate zero = who.ended().atZone(there).toLocalDate();
    Instant evening = zero.plusDays(1).atTime(18, 0).atZone(there).toInstant();

    assertThat(who.due()).isEqualTo(evening);
    DiaryPatient.at(evening);
    assertThat(DiaryLink.at(Post.mail(1, who.address()).link()).tap("pain", 3))
        .contains("How did you sleep");
  }

  @Test
  void who_has_no_address_is_asked_by_text() {
    String number = "+31 6 " + System.nanoTime() % 1_000_000_000L;
    DiaryPatient who = DiaryPatient.registered("email", "", "phone", number);
    who.infusion("CRPS");
    DiaryPatient.at(who.evening(1));

    String text = Post.text(number);
    assertThat(text).contains("how have you been?");
    DiaryLink link =
        DiaryLink.at(text.replaceFirst("(?s).*http://clinic\\.example(/d/\\S+).*", "$1"));
    assertThat(link.open()).contains("How was your pain");
  }

  /** Somebody who came an hour before the last infusion ended; it is now the end. */
  private UUID arrived(DiaryPatient who, UUID course) {
    DiaryPatient.at(who.ended());
    return visits.arrived(course, who.ended().minus(Duration.ofHours(1)));
  }

  private UUID infused(DiaryPatient who, UUID course) {
    UUID visit = arrived(who, course);
    Instant started = who.ended().minus(Duration.ofMinutes(40));
    visits.start(visit, VisitsApi.fields("at", started)).expect(200);
    visits.end(visit, "at", who.ended(), "givenMg", 35, "givenMinutes", 40).expect(200);
    return visit;
  }

  private void correct(UUID visit, Instant ended) {
    Map<String, Object> right = VisitsApi.pastEnding(ended);
    right.put("version", visits.get(visit).path("version").asInt());
    right.put("reason", "another day");
    visits.correct(visit, right).expect(200);
  }

  private void undoLeave(UUID visit) {
    visits.undoLeave(visit, visits.get(visit).path("version").asInt()).expect(200);
  }

  private void said(UUID patient, Instant ended, int day, int score) {
    scores.record(ScoresApi.followUp(patient, ended.plus(Duration.ofDays(day)), score));
  }
}
