package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Letters;
import health.reprieve.testing.Post;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.VisitLink;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A patient confirms and moves a visit by the link of the letter, without signing in. */
class VisitLinkIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();
  private final ClinicDay day = ClinicDay.fresh();
  private final Letters letters = new Letters();

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void confirms_with_one_tap() {
    JsonNode visit = letters.book(day, "10:00");
    VisitLink link = letters.link();

    String page = link.open();
    assertThat(page).contains(VisitLink.MAIN_HEADING).contains("10:00–11:45");

    assertThat(link.confirm(page)).contains("Thank you, we expect you.");
    assertThat(status(visit)).isEqualTo("CONFIRMED");
  }

  @Test
  void looking_changes_nothing_however_often() {
    JsonNode visit = letters.book(day, "10:00");
    VisitLink link = letters.link();

    link.open();
    link.days();
    link.open();

    JsonNode seen = desk.get(visit.path("id").asText());
    assertThat(seen.path("status").asText()).isEqualTo("BOOKED");
    assertThat(seen.path("version")).isEqualTo(visit.path("version"));
  }

  @Test
  void moves_to_another_day_by_the_same_action_as_staff() {
    JsonNode visit = letters.book(day, "10:00");
    VisitLink link = letters.link();
    String tuesday = day.date().plusDays(1).toString();

    String start = link.times(tuesday).get(0);
    String page = link.move(tuesday, start);

    assertThat(page).contains("Your visit has another time");
    JsonNode moved = desk.get(visit.path("id").asText());
    assertThat(moved.path("start").asText()).isEqualTo(start);
    letters.minuteLater();
    assertThat(Post.mail(2, letters.address()).calendar()).contains("SEQUENCE:1");
  }

  @Test
  void offers_only_days_inside_the_protocols_gaps() {
    JsonNode first = letters.book(day, "10:00");
    VisitLink link = letters.link();
    desk.book(
        BookingApi.inCourse(
            first, ClinicDay.chair(0), ClinicDay.instant(day.date().plusDays(4), "10:00")));

    List<LocalDate> days = link.days().stream().map(LocalDate::parse).toList();

    LocalDate monday = day.date();
    assertThat(days).containsExactly(monday, monday.plusDays(1), monday.plusDays(2));
  }

  @Test
  void offers_only_times_at_which_the_escort_can_come() {
    JsonNode visit = letters.book(day, "10:00");
    VisitLink link = letters.link();
    desk.tryEscort(visit, "11:00", "13:00").expect(200);
    ClinicDay tuesday = day.plusDays(1);

    assertThat(link.times(tuesday.date().toString()))
        .startsWith(tuesday.at("09:15"))
        .endsWith(tuesday.at("11:15"));
  }

  @Test
  void offers_no_day_within_the_rest_of_another_course() {
    JsonNode visit = letters.book(day, "10:00");
    VisitLink link = letters.link();
    desk.book(
        BookingApi.with(
            BookingApi.mood(ClinicDay.chair(0), ClinicDay.at(day.date().plusDays(8), "10:00")),
            "patient",
            visit.path("patient").asText()));

    assertThat(link.days())
        .contains(day.date().toString())
        .doesNotContain(
            day.date().plusDays(7).toString(),
            day.date().plusDays(8).toString(),
            day.date().plusDays(9).toString());
  }

  @Test
  void a_time_that_was_not_offered_is_refused() {
    JsonNode visit = letters.book(day, "10:00");
    VisitLink link = letters.link();
    String version = VisitLink.version(link.open());

    String page = link.moveRefused(version, day.at("03:00"), 409);

    assertThat(page).contains("That time was taken a moment ago");
    assertThat(desk.get(visit.path("id").asText()).path("start").asText())
        .isEqualTo(visit.path("start").asText());
  }

  @Test
  void a_page_that_is_older_than_the_clinics_change_changes_nothing() {
    JsonNode visit = letters.book(day, "10:00");
    VisitLink link = letters.link();
    String page = link.open();

    desk.move(visit, ClinicDay.chair(0), day.at("12:00"));

    assertThat(link.confirmRefused(page, 412))
        .contains("12:00–13:45")
        .contains("Your visit was changed a moment ago.")
        .doesNotContain("Deskham");
    assertThat(status(visit)).isEqualTo("BOOKED");
  }

  @Test
  void less_than_a_day_before_the_patient_is_asked_to_call() {
    letters.book(day, "10:00");
    VisitLink link = letters.link();
    String version = VisitLink.version(link.open());
    ClockApi.set(day.instant("10:00").minus(Duration.ofHours(23)).toString());

    assertThat(link.open()).contains("less than a day away").doesNotContain("another time</a>");
    assertThat(link.tryMove(version, day.at("12:00")).expect(422).body())
        .contains("Please call the clinic");
  }

  @Test
  void an_old_link_offers_a_fresh_one_and_sends_it() {
    JsonNode visit = letters.book(day, "10:00");
    VisitLink old = letters.link();
    desk.move(
        visit, ClinicDay.chair(0), ClinicDay.instant(day.date().plusDays(3), "10:00").toString());
    ClockApi.set(day.instant("12:00").toString());

    String page = old.open();
    assertThat(page)
        .contains("This link is from")
        .doesNotContain("expired")
        .doesNotContain("10:00");
    assertThat(old.tryDays().status()).isEqualTo(422);
    assertThat(old.renew()).contains("A fresh link is on its way.");

    VisitLink fresh = letters.lastLink("fresh link");
    assertThat(fresh.open()).contains(VisitLink.MAIN_HEADING);
  }

  @Test
  void a_cancelled_visit_says_so() {
    JsonNode visit = letters.book(day, "10:00");
    VisitLink link = letters.link();

    desk.cancel(visit);

    assertThat(link.open()).contains("This visit is cancelled.").doesNotContain("Yes, I will come");
  }

  @Test
  void a_forged_link_opens_nothing() {
    letters.book(day, "10:00");

    Answer answer = letters.link().forged().tryOpen().expect(404);

    assertThat(answer.body()).contains("This link does not open anything").doesNotContain("10:00");
  }

  @Test
  void a_page_of_another_site_cannot_send_it() {
    JsonNode visit = letters.book(day, "10:00");

    Client.nobody()
        .send(
            "POST",
            letters.link().path() + "/confirm",
            BodyPublishers.ofString("version=" + visit.path("version").asText()),
            "application/x-www-form-urlencoded",
            List.of("Sec-Fetch-Site", "cross-site"))
        .expect(403);

    assertThat(status(visit)).isEqualTo("BOOKED");
  }

  @Test
  void too_many_taps_in_an_hour_are_refused() {
    letters.book(day, "10:00");
    VisitLink link = letters.link();
    String version = VisitLink.version(link.open());

    for (int tap = 1; tap <= 20; tap++) {
      link.tryMove(version, day.at("03:00")).expect(409);
    }

    assertThat(link.tryMove(version, day.at("03:00")).expect(422).body())
        .contains("many times in the last hour");
  }

  @Test
  void the_trail_names_the_patient_and_not_the_staff_member_at_the_same_browser() {
    JsonNode visit = letters.book(day, "10:00");
    VisitLink link = letters.link();
    String version = VisitLink.version(link.open());

    Client.frontDesk().form(link.path() + "/confirm", Map.of("version", version)).expect(303);

    assertThat(AuditTable.of(UUID.fromString(visit.path("patient").asText())))
        .contains("patient by link PATIENT SAW visit by link")
        .contains("patient by link PATIENT CHANGED appointment confirmed");
  }

  @Test
  void a_page_with_all_it_loads_is_under_30_kilobytes_and_names_nobody() {
    letters.book(day, "10:00");
    VisitLink link = letters.link();

    String page = link.open();
    int styles =
        List.of("/static/css/tokens.css", "/static/css/patient.css").stream()
            .mapToInt(style -> Client.nobody().get(style).expect(200).body().length())
            .sum();

    assertThat(page.length() + styles).isLessThan(30_000);
    assertThat(page).doesNotContain("Mockford").doesNotContain("Mood").doesNotContain("<script");
  }

  private String status(JsonNode visit) {
    return desk.get(visit.path("id").asText()).path("status").asText();
  }
}
