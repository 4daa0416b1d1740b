package health.reprieve.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.NoticesApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.Post;
import health.reprieve.testing.Post.Mail;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import health.reprieve.testing.Unique;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What patients are told of their visits, by a real mail server and a real text service. */
class VisitNoticesIT extends ReprieveIT {

  private static final String NEWS = "news of a visit";
  private static final String REMINDER = "reminder of a visit";
  private static final Duration AFTER_UNDO = Duration.ofSeconds(61);

  private final BookingApi desk = BookingApi.frontDesk();
  private final NoticesApi notices = NoticesApi.frontDesk();
  private final ClinicDay day = ClinicDay.fresh();
  private Instant now = Instant.now();

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void a_booking_is_confirmed_a_minute_later_with_a_link_and_an_invitation() {
    String address = address();
    JsonNode visit = book(patient(Map.of("email", address)), "10:00");

    JsonNode waiting = only(visit, NEWS);
    assertThat(waiting.path("state").asText()).isEqualTo("WAITING");
    assertThat(Post.mailsTo(address)).isEmpty();
    minuteLater();

    Mail mail = Post.mail(1, address);
    assertThat(mail.subject()).contains(words("EEE d MMM") + ", 10:00");
    assertThat(mail.text())
        .contains(words("EEEE d MMMM yyyy") + ", 10:00–11:45")
        .contains("http://clinic.example/v/");
    assertThat(mail.contentType()).contains("method=REQUEST");
    assertThat(mail.calendar())
        .contains("METHOD:REQUEST\r\n")
        .contains("UID:" + visit.path("id").asText() + "@reprieve\r\n")
        .contains("SEQUENCE:0\r\n")
        .contains("DTSTART;TZID=Europe/Amsterdam:" + compact(day.date()) + "T100000\r\n")
        .contains("DTEND;TZID=Europe/Amsterdam:" + compact(day.date()) + "T114500\r\n")
        .contains("BEGIN:VTIMEZONE\r\n");
    JsonNode sent = Post.notice(patient(visit), NEWS, "SENT");
    assertThat(sent.path("address").asText()).isEqualTo(address);
    assertThat(sent.path("channel").asText()).isEqualTo("EMAIL");
  }

  @Test
  void a_letter_names_no_condition_no_dose_and_no_patient() {
    String address = address();
    book(patient(Map.of("email", address)), "10:00");
    minuteLater();

    Mail mail = Post.mail(1, address);

    assertThat((mail.subject() + mail.text() + mail.calendar()).toLowerCase(Locale.ROOT))
        .doesNotContain("mood", "depress", "ketamine", "mg/kg", "infusion", "mockford", "1979");
  }

  @Test
  void two_moves_within_a_minute_are_told_as_one_with_the_next_sequence() {
    String address = address();
    JsonNode visit = book(patient(Map.of("email", address)), "10:00");
    minuteLater();
    Post.mail(1, address);

    JsonNode moved = desk.move(visit, ClinicDay.chair(0), day.at("12:00"));
    desk.move(moved, ClinicDay.chair(0), day.at("13:15"));
    minuteLater();

    Mail mail = Post.mail(2, address);
    assertThat(mail.text()).contains(", 13:15–15:00").contains("It was").contains("10:00 before");
    assertThat(mail.calendar())
        .contains("METHOD:REQUEST\r\n")
        .contains("UID:" + visit.path("id").asText() + "@reprieve\r\n")
        .contains("SEQUENCE:1\r\n");
  }

  @Test
  void a_move_that_is_undone_within_the_minute_is_never_told() {
    String address = address();
    JsonNode visit = book(patient(Map.of("email", address)), "10:00");
    minuteLater();
    Post.mail(1, address);

    JsonNode moved = desk.move(visit, ClinicDay.chair(0), day.at("12:00"));
    desk.move(moved, ClinicDay.chair(0), day.at("10:00"));
    minuteLater();

    Post.notice(patient(visit), NEWS, "DROPPED");
    assertThat(Post.mailsTo(address)).hasSize(1);
  }

  @Test
  void another_chair_at_the_same_time_is_no_news() {
    String address = address();
    JsonNode visit = book(patient(Map.of("email", address)), "10:00");
    minuteLater();
    Post.mail(1, address);

    desk.move(visit, ClinicDay.chair(1), day.at("10:00"));

    assertThat(notices.of(patient(visit), NEWS)).hasSize(1);
  }

  @Test
  void a_cancellation_takes_the_visit_out_of_the_calendar() {
    String address = address();
    JsonNode visit = book(patient(Map.of("email", address)), "10:00");
    minuteLater();
    Post.mail(1, address);

    desk.cancel(visit);
    minuteLater();

    Mail mail = Post.mail(2, address);
    assertThat(mail.subject()).contains("cancelled");
    assertThat(mail.text()).doesNotContain("http");
    assertThat(mail.contentType()).contains("method=CANCEL");
    assertThat(mail.calendar())
        .contains("METHOD:CANCEL\r\n")
        .contains("STATUS:CANCELLED\r\n")
        .contains("SEQUENCE:1\r\n")
        .contains("UID:" + visit.path("id").asText() + "@reprieve\r\n");
    Post.notice(patient(visit), REMINDER, "DROPPED");
  }

  @Test
  void what_is_booked_and_cancelled_within_a_minute_is_never_told() {
    String address = address();
    JsonNode visit = book(patient(Map.of("email", address)), "10:00");

    desk.cancel(visit);
    minuteLater();

    Post.notice(patient(visit), NEWS, "DROPPED");
    assertThat(Post.mailsTo(address)).isEmpty();
  }

  @Test
  void reminders_go_out_seven_and_two_days_before_at_nine_by_the_clinics_clock() {
    String address = address();
    JsonNode visit = book(patient(Map.of("email", address)), "10:00");
    minuteLater();
    Post.mail(1, address);
    JsonNode first = Post.notice(patient(visit), REMINDER, "WAITING");
    assertThat(due(first)).isEqualTo(nineBefore(7));

    at(nineBefore(7).plusSeconds(1));
    assertThat(Post.mail(2, address).subject()).startsWith("Reminder");
    JsonNode next = Post.notice(patient(visit), REMINDER, "WAITING");
    assertThat(due(next)).isEqualTo(nineBefore(2));

    at(nineBefore(2).plusSeconds(1));
    assertThat(Post.mail(3, address).text()).contains(words("EEEE d MMMM yyyy"));
  }

  @Test
  void a_moved_visit_gets_its_reminder_at_the_new_time() {
    JsonNode visit = book(patient(Map.of("email", address())), "10:00");
    minuteLater();
    assertThat(due(Post.notice(patient(visit), REMINDER, "WAITING"))).isEqualTo(nineBefore(7));

    String nextDay = day.instant("10:00").plus(Duration.ofDays(1)).toString();
    desk.move(visit, ClinicDay.chair(0), nextDay);
    minuteLater();
    Post.sent(patient(visit), NEWS, now);

    assertThat(due(Post.notice(patient(visit), REMINDER, "WAITING"))).isEqualTo(nineBefore(6));
  }

  @Test
  void visits_booked_together_are_told_in_one_letter_with_an_invitation_each() {
    String address = address();
    JsonNode first = book(patient(Map.of("email", address)), "10:00");
    JsonNode second =
        desk.book(
            BookingApi.inCourse(
                first, ClinicDay.chair(0), ClinicDay.instant(day.date().plusDays(2), "08:00")));
    minuteLater();

    Mail mail = Post.mail(1, address);
    assertThat(mail.subject()).startsWith("Your 2 visits at ");
    assertThat(mail.text())
        .contains("Booked: " + words("EEEE d MMMM yyyy") + ", 10:00–11:45")
        .contains(", 08:00–09:45");
    assertThat(mail.text().split("/v/", -1)).hasSize(3);
    assertThat(mail.calendar())
        .contains("UID:" + first.path("id").asText() + "@reprieve")
        .contains("UID:" + second.path("id").asText() + "@reprieve");
    assertThat(notices.of(patient(first), NEWS))
        .hasSize(2)
        .allMatch(one -> one.path("address").asText().equals(address));

    desk.cancel(second);
    minuteLater();
    assertThat(Post.mail(2, address).calendar()).contains("METHOD:CANCEL").contains("SEQUENCE:1");
  }

  @Test
  void a_patient_without_e_mail_gets_a_text_and_one_without_either_is_listed() {
    String number = number();
    book(patient(Map.of("phone", number)), "10:00");
    JsonNode unreachable = book(patient(Map.of()), "12:15");
    minuteLater();

    assertThat(Post.text(number))
        .contains("your visit is booked for " + words("EEE d MMM") + ", 10:00")
        .contains("http://clinic.example/v/");
    JsonNode listed = Post.notice(patient(unreachable), NEWS, "NO_ADDRESS");
    assertThat(listed.path("reason").asText()).contains("neither e-mail address nor phone");
  }

  @Test
  void a_failed_try_is_repeated_later_and_a_refused_number_is_given_up() {
    String number = number();
    Post.failNextTexts(number, 1);
    JsonNode slow = book(patient(Map.of("phone", number)), "10:00");
    JsonNode wrong = book(patient(Map.of("phone", Post.REFUSED_NUMBER)), "12:15");
    minuteLater();

    JsonNode failed = Post.notice(patient(wrong), NEWS, "FAILED");
    assertThat(failed.path("reason").asText()).isEqualTo("the text service answered 400");
    JsonNode retried = Post.tried(patient(slow), NEWS);
    assertThat(retried.path("reason").asText()).isEqualTo("the text service answered 503");
    minuteLater();

    assertThat(Post.text(number)).contains("your visit is booked");
    Post.notice(patient(slow), NEWS, "SENT");
  }

  @Test
  void what_was_sent_can_be_sent_again_and_says_what_is_true_then() {
    String address = address();
    JsonNode visit = book(patient(Map.of("email", address)), "10:00");
    minuteLater();
    Post.mail(1, address);
    JsonNode sent = Post.notice(patient(visit), NEWS, "SENT");

    JsonNode again = notices.resend(sent);

    assertThat(again.path("id")).isNotEqualTo(sent.path("id"));
    assertThat(Post.mail(2, address).text()).contains(", 10:00–11:45");
  }

  @Test
  void what_another_node_has_in_hand_is_left_to_it() throws SQLException {
    String held = address();
    String free = address();
    JsonNode first = book(patient(Map.of("email", held)), "10:00");
    book(patient(Map.of("email", free)), "12:15");
    try (Connection other = Server.database()) {
      other.setAutoCommit(false);
      NoticesApi.lock(other, only(first, NEWS));
      minuteLater();
      Post.mail(1, free);
      assertThat(Post.mailsTo(held)).isEmpty();
      other.rollback();
    }
    Post.mail(1, held);
  }

  private String patient(Map<String, Object> contact) {
    Map<String, Object> someone = new HashMap<>(PatientsApi.someone());
    someone.putAll(contact);
    return PatientsApi.id(PatientsApi.as(Client.frontDesk()).register(someone)).toString();
  }

  private JsonNode book(String patient, String time) {
    return desk.book(
        BookingApi.with(BookingApi.mood(ClinicDay.chair(0), day.at(time)), "patient", patient));
  }

  private static String patient(JsonNode visit) {
    return visit.path("patient").asText();
  }

  private JsonNode only(JsonNode visit, String what) {
    List<JsonNode> found = notices.of(patient(visit), what);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Instant due(JsonNode notice) {
    return Instant.parse(notice.path("dueAt").asText());
  }

  private Instant nineBefore(int days) {
    return ClinicDay.instant(day.date().minusDays(days), "09:00");
  }

  private void minuteLater() {
    at(now.plus(AFTER_UNDO));
  }

  private void at(Instant instant) {
    now = instant;
    ClockApi.set(instant.toString());
  }

  private String words(String pattern) {
    return day.date().format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
  }

  private static String compact(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String address() {
    return Unique.name().toLowerCase(Locale.ROOT) + "@patients.example";
  }

  private static String number() {
    return "+31 20 " + Unique.recordNumber().substring(3);
  }
}
