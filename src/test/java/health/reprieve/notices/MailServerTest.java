package health.reprieve.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.NoticeId;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sends to a real mail server on loopback. */
class MailServerTest {

  private static final UUID NOTICE = new UUID(1, 2);
  private static final String FROM = "Harbour Lane Clinic <post@harbour.example>";

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void a_letter_has_sender_date_and_the_same_id_at_each_try() throws Exception {
    server("none", null, FROM).send(to("nell@patients.example"));
    server("none", null, FROM).send(to("nell@patients.example"));

    assertThat(mail.getReceivedMessages())
        .hasSize(2)
        .allSatisfy(
            one -> {
              assertThat(one.getHeader("Message-ID"))
                  .containsExactly("<" + NOTICE + "@harbour.example>");
              assertThat(one.getHeader("Date")).containsExactly("Tue, 24 Nov 2026 09:00:00 GMT");
              assertThat(one.getFrom()[0].toString()).isEqualTo(FROM);
              assertThat(one.getSubject()).isEqualTo("Grüße");
            });
  }

  @Test
  void without_the_asked_for_tls_nothing_is_sent() throws MessagingException {
    NotDelivered refused = refusal(server("starttls", null, FROM), "nell@patients.example");

    assertThat(refused.forGood()).isFalse();
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void an_unknown_word_for_tls_sends_nothing() {
    NotDelivered refused = refusal(server("ssl", null, FROM), "nell@patients.example");

    assertThat(refused.words()).contains("REPRIEVE_SMTP_TLS");
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_missing_sender_is_said_and_is_not_the_patients_fault() {
    NotDelivered refused = refusal(server("none", null, ""), "nell@patients.example");

    assertThat(refused.words()).contains("REPRIEVE_SMTP_FROM");
    assertThat(refused.forGood()).isFalse();
  }

  @Test
  void an_address_that_is_none_is_given_up() {
    NotDelivered refused = refusal(server("none", null, FROM), "nell at home");

    assertThat(refused.words()).isEqualTo("the mail server refused this address");
    assertThat(refused.forGood()).isTrue();
  }

  @Test
  void a_wrong_password_is_tried_again() {
    mail.setUser("clinic", "right");

    NotDelivered refused = refusal(server("none", "clinic", FROM), "nell@patients.example");

    assertThat(refused.words()).contains("user name or password");
    assertThat(refused.forGood()).isFalse();
  }

  @Test
  void a_silent_server_is_tried_again() {
    MailServer server = server("none", null, FROM);
    mail.stop();

    NotDelivered refused = refusal(server, "nell@patients.example");

    assertThat(refused.words()).contains("could not be reached");
    assertThat(refused.forGood()).isFalse();
  }

  private MailServer server(String tls, @Nullable String user, String from) {
    return new MailServer(
        "127.0.0.1", String.valueOf(mail.getSmtp().getPort()), tls, user, "wrong", from);
  }

  private static NotDelivered refusal(MailServer server, String address) {
    return catchThrowableOfType(NotDelivered.class, () -> server.send(to(address)));
  }

  private static Parcel to(String address) {
    return new Parcel(
        List.of(NoticeId.of(NOTICE)),
        Channel.EMAIL,
        address,
        new Message("Grüße", "Hello\n", List.of()),
        Instant.parse("2026-11-24T09:00:00Z"));
  }
}
