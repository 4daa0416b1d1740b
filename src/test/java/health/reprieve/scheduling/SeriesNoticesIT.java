package health.reprieve.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Letters;
import health.reprieve.testing.NoticesApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.Post;
import health.reprieve.testing.Post.Mail;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SeriesApi;
import health.reprieve.testing.Unique;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A series is told as one thing, however many sessions it has. */
class SeriesNoticesIT extends ReprieveIT {

  private static final String NEWS = "news of a visit";

  private final SeriesApi series = SeriesApi.frontDesk();
  private final Letters letters = new Letters();
  private ClinicDay monday;

  @BeforeEach
  void open_weeks_of_its_own() {
    ClinicDay.chair(2);
    monday = ClinicDay.freshWeeks(5);
    letters.at(monday.at("06:00"));
  }

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void six_sessions_booked_together_are_one_letter_with_six_invitations() {
    JsonNode booked = series.bookBest(order(letters.register()));
    letters.minuteLater();

    Mail mail = Post.mail(1, letters.address());

    assertThat(mail.subject()).startsWith("Your 6 visits at ");
    assertThat(mail.text().split("Booked: ", -1)).hasSize(7);
    for (int session = 1; session <= 6; session++) {
      assertThat(mail.calendar())
          .contains("UID:" + SeriesApi.appointment(booked, session).path("id").asText());
    }
    Post.notice(patient(booked), NEWS, "SENT");
    assertThat(NoticesApi.frontDesk().of(patient(booked), NEWS))
        .hasSize(6)
        .allMatch(notice -> notice.path("state").asText().equals("SENT"));
  }

  @Test
  void a_session_and_all_after_it_that_move_are_one_letter_with_the_old_times() {
    Map<String, Object> order = order(letters.register());
    JsonNode booked = series.bookBest(order);
    letters.minuteLater();
    Post.mail(1, letters.address());
    Map<String, Object> following = SeriesApi.part(order, booked, 4, "FOLLOWING");
    following.put("hoursFrom", "14:00");

    series.change(following, series.plans(following), 0);
    letters.minuteLater();

    Mail mail = Post.mail(2, letters.address());
    assertThat(mail.subject()).startsWith("Your 3 visits at ");
    assertThat(mail.text().split("Moved: ", -1)).hasSize(4);
    assertThat(mail.text().split(" before\\.", -1)).hasSize(4);
    assertThat(mail.calendar().split("SEQUENCE:1\r\n", -1)).hasSize(4);
  }

  @Test
  void a_series_is_one_text_and_stays_one_when_the_first_try_fails() {
    String number = "+31 20 " + Unique.recordNumber().substring(3);
    String patient =
        PatientsApi.id(
                PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone("phone", number)))
            .toString();
    Post.failNextTexts(number, 1);
    series.bookBest(order(patient));
    letters.minuteLater();
    assertThat(Post.tried(patient, NEWS).path("reason").asText()).contains("503");
    letters.minuteLater();

    Post.notice(patient, NEWS, "SENT");

    List<String> texts = Post.textsTo(number);
    assertThat(texts).hasSize(1);
    assertThat(texts.get(0)).contains("your visits: ").contains("/v/");
    assertThat(texts.get(0).split(";", -1)).hasSize(6);
    assertThat(NoticesApi.frontDesk().of(patient, NEWS))
        .hasSize(6)
        .allMatch(notice -> notice.path("state").asText().equals("SENT"));
  }

  private Map<String, Object> order(String patient) {
    Map<String, Object> order = SeriesApi.mood(monday);
    order.put("patient", patient);
    return order;
  }

  private static String patient(JsonNode booked) {
    return SeriesApi.appointment(booked, 1).path("patient").asText();
  }
}
