package health.reprieve.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Forms;
import health.reprieve.testing.Letters;
import health.reprieve.testing.NoticesApi;
import health.reprieve.testing.Post;
import health.reprieve.testing.ReprieveIT;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of notices and their settings, as page and as JSON. */
class NoticesIT extends ReprieveIT {

  private static final String NEWS = "news of a visit";

  private final NoticesApi manager = NoticesApi.manager();
  private final Forms page = Forms.as(Client.frontDesk());

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void a_sent_notice_is_listed_with_name_address_and_a_way_to_send_it_again() {
    Letters letters = new Letters();
    JsonNode visit = letters.book(ClinicDay.fresh(), "10:00");
    letters.link();
    JsonNode sent = Post.notice(visit.path("patient").asText(), NEWS, "SENT");

    String list = page.leafTo("/notices?pile=sent", letters.address());

    assertThat(list)
        .contains("Nell Mockford")
        .contains("/notices/" + sent.path("id").asText() + "/resend")
        .doesNotContain("clinic.example/v/");
    page.send("/notices/" + sent.path("id").asText() + "/resend");
    Post.mail(2, letters.address());
  }

  @Test
  void a_waiting_notice_can_be_sent_now() {
    Letters letters = new Letters();
    JsonNode visit = letters.book(ClinicDay.fresh(), "10:00");
    JsonNode waiting = Post.notice(visit.path("patient").asText(), NEWS, "WAITING");

    NoticesApi.frontDesk().resend(waiting);

    Post.mail(1, letters.address());
  }

  @Test
  void nurses_and_strangers_do_not_see_notices() {
    NoticesApi.as(Client.nurse()).pile("SENT").expectProblem(403, "forbidden");
    NoticesApi.as(Client.nobody()).pile("SENT").expectProblem(401, "sign-in-needed");
    NoticesApi.as(Client.frontDesk()).trySettings().expectProblem(403, "forbidden");
  }

  @Test
  void an_unknown_pile_or_notice_is_refused() {
    manager.pile("LOST").expectProblem(400, "invalid-request");
    manager.tryResend(UUID.randomUUID().toString()).expectProblem(404, "not-found");
  }

  @Test
  void who_looked_at_the_list_stands_in_the_trail() {
    long before = AuditTable.last();

    manager.pile("UNDELIVERED").expect(200);

    assertThat(AuditTable.since(before))
        .anyMatch(line -> line.endsWith("MANAGER SAW notices: not delivered"));
  }

  @Test
  void changed_days_give_waiting_reminders_their_new_times() {
    ClinicDay day = ClinicDay.fresh();
    Letters letters = new Letters();
    JsonNode visit = letters.book(day, "10:00");
    letters.link();
    Post.notice(visit.path("patient").asText(), "reminder of a visit", "WAITING");
    JsonNode stored = manager.settings();
    try {
      manager
          .change(stored, Map.of("reminderDays", "3", "reminderAt", "17:30", "phone", "555 0100"))
          .expect(200);

      JsonNode reminder =
          Post.notice(visit.path("patient").asText(), "reminder of a visit", "WAITING");
      assertThat(reminder.path("dueAt").asText())
          .isEqualTo(ClinicDay.instant(day.date().minusDays(3), "17:30").toString());
    } finally {
      restore(stored);
    }
  }

  @Test
  void a_stale_or_wrong_change_of_settings_is_refused() {
    JsonNode stored = manager.settings();

    manager.change(stored, Map.of("reminderDays", "soon")).expectProblem(400, "invalid-request");
    manager
        .change(stored, Map.of("version", stored.path("version").asInt() + 1))
        .expectProblem(412, "stale");
  }

  @Test
  void the_settings_page_says_which_ways_are_open() {
    assertThat(Forms.as(Client.manager()).get("/setup/notices"))
        .contains("E-mails go out.")
        .contains("Links in letters lead to http://clinic.example.")
        .contains("value=\"7, 2\"");
  }

  private void restore(JsonNode stored) {
    JsonNode now = manager.settings();
    manager.change(stored, Map.of("version", now.path("version").asInt(), "phone", "")).expect(200);
  }
}
