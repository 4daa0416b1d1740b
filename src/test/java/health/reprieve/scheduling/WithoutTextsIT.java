package health.reprieve.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Forms;
import health.reprieve.testing.NoticesApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.Post;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.TextService;
import health.reprieve.testing.Unique;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No text service configured means that texts are off: nothing fails for it. */
class WithoutTextsIT extends ReprieveIT {

  private static final String NEWS = "news of a visit";

  private final BookingApi desk = BookingApi.frontDesk();
  private final ClinicDay day = ClinicDay.fresh();

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void who_has_a_number_only_is_booked_not_told_and_stands_among_those_to_be_called() {
    String number = "+31 6 " + Unique.recordNumber().substring(3);
    String name = Unique.name();
    String patient =
        PatientsApi.id(
                PatientsApi.as(Client.frontDesk())
                    .register(PatientsApi.someone("phone", number, "familyName", name)))
            .toString();
    JsonNode notice;
    TextService.takeAway();
    try {
      assertThat(Forms.as(Client.manager()).get("/setup/notices"))
          .contains("No text messages: no service is configured (REPRIEVE_SMS_URL).");

      JsonNode visit =
          desk.book(
              BookingApi.with(
                  BookingApi.mood(ClinicDay.chair(0), day.at("10:00")), "patient", patient));
      ClockApi.set(Instant.now().plusSeconds(61).toString());

      notice = Post.notice(patient, NEWS, "NOT_SENT");
      assertThat(notice.path("reason").asText()).isEqualTo("not sent: no text service configured");
      assertThat(Forms.as(Client.frontDesk()).leafTo("/notices?pile=undelivered", name))
          .contains(name, "not sent: no text service configured");
      assertThat(desk.get(visit.path("id").asText()).path("status").asText()).isEqualTo("BOOKED");
      assertThat(Post.textsTo(number)).isEmpty();
    } finally {
      TextService.giveBack();
    }

    NoticesApi.frontDesk().resend(notice);

    assertThat(Post.text(number)).contains("10:00");
  }
}
