package health.reprieve.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DiaryPatient;
import health.reprieve.testing.Letters;
import health.reprieve.testing.NoticesApi;
import health.reprieve.testing.Post;
import health.reprieve.testing.Post.Mail;
import health.reprieve.testing.ReprieveIT;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What patients are told of visits that they asked for. */
class RequestNoticesIT extends ReprieveIT {

  private static final String NEWS = "news of a visit";
  private static final String REMINDER = "reminder of a visit";

  private final BookingApi desk = BookingApi.frontDesk();
  private final ClinicDay day = ClinicDay.fresh();
  private final Letters letters = new Letters();

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void a_request_is_told_of_only_once_it_is_accepted() {
    JsonNode asked = request();
    letters.minuteLater();
    Post.notice(patient(asked), NEWS, "DROPPED");
    assertThat(Post.mailsTo(letters.address())).isEmpty();

    desk.say(asked, "accept");
    letters.minuteLater();

    Mail mail = Post.mail(1, letters.address());
    assertThat(mail.text()).contains(", 10:00–13:30").contains("http://clinic.example/v/");
    assertThat(mail.calendar())
        .contains("METHOD:REQUEST\r\n")
        .contains("UID:" + asked.path("id").asText() + "@reprieve\r\n")
        .contains("SEQUENCE:0\r\n");
    assertThat(letters.link().open()).contains("Will you come?");
  }

  @Test
  void an_accepted_visit_is_reminded_of_and_its_course_asks_the_days_before() {
    JsonNode asked = request();
    letters.minuteLater();
    Post.notice(patient(asked), NEWS, "DROPPED");

    desk.say(asked, "accept");
    letters.minuteLater();
    Post.mail(1, letters.address());

    assertThat(due(Post.notice(patient(asked), REMINDER, "WAITING")))
        .isEqualTo(ClinicDay.instant(day.date().minusDays(7), "09:00"));
    assertThat(due(Post.notice(patient(asked), DiaryPatient.QUESTION, "WAITING")))
        .isEqualTo(ClinicDay.instant(day.date().minusDays(7), "18:00"));
  }

  @Test
  void a_request_that_is_accepted_within_the_minute_is_told_of_once() {
    JsonNode asked = request();

    desk.say(asked, "accept");
    letters.minuteLater();

    Post.mail(1, letters.address());
    assertThat(NoticesApi.frontDesk().of(patient(asked), NEWS)).hasSize(1);
    assertThat(BookingApi.heard(asked)).endsWith("accepted");
  }

  private JsonNode request() {
    return desk.book(
        BookingApi.with(
            BookingApi.with(
                BookingApi.pain(ClinicDay.chair(0), day.at("10:00")),
                "patient",
                letters.register()),
            "request",
            true));
  }

  private static String patient(JsonNode visit) {
    return visit.path("patient").asText();
  }

  private static Instant due(JsonNode notice) {
    return Instant.parse(notice.path("dueAt").asText());
  }
}
