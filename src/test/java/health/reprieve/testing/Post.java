package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** What arrived outside: e-mails at addresses and texts at numbers. */
public final class Post {

  /** A number that the text service refuses for good. */
  public static final String REFUSED_NUMBER = TextServer.REFUSED;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern LINK = Pattern.compile("http://clinic\\.example(/[vdo]/\\S+)");

  private Post() {}

  /**
   * An e-mail as it arrived.
   *
   * @param calendar the iCalendar files, lines unfolded; empty where there is none
   */
  public record Mail(String subject, String text, String calendar, String contentType) {

    /** The path of the link in it. */
    public String link() {
      Matcher link = LINK.matcher(text);
      Assertions.assertThat(link.find()).as(text).isTrue();
      return link.group(1);
    }
  }

  public static List<Mail> mailsTo(String address) {
    return Arrays.stream(TestPost.mail().getReceivedMessages())
        .filter(mail -> recipient(mail).equals(address))
        .map(Post::read)
        .toList();
  }

  /** Waits until so many e-mails have arrived at the address; the last of them. */
  public static Mail mail(int number, String address) {
    List<Mail> mails =
        awaited(
            () -> mailsTo(address),
            found -> found.size() >= number,
            "e-mail no. " + number + " to " + address);
    Assertions.assertThat(mails).hasSize(number);
    return mails.get(number - 1);
  }

  /** Waits until an e-mail with these words in its subject has arrived; all that have. */
  public static List<Mail> mailsWith(String address, String subject) {
    return awaited(
        () -> mailsTo(address).stream().filter(mail -> mail.subject().contains(subject)).toList(),
        found -> !found.isEmpty(),
        subject + " to " + address);
  }

  /** Waits until a text has arrived at the number. */
  public static String text(String number) {
    return awaited(
            () ->
                TestPost.texts().taken().stream()
                    .filter(text -> text.path("to").asText().equals(number))
                    .toList(),
            found -> !found.isEmpty(),
            "text to " + number)
        .get(0)
        .path("text")
        .asText();
  }

  /** All texts that arrived at the number. */
  public static List<String> textsTo(String number) {
    return TestPost.texts().taken().stream()
        .filter(text -> text.path("to").asText().equals(number))
        .map(text -> text.path("text").asText())
        .toList();
  }

  /** The next tries to send to this number fail. */
  public static void failNextTexts(String number, int times) {
    TestPost.texts().failNext(number, times);
  }

  /** Waits until the notice of this patient is in this state. */
  public static JsonNode notice(String patient, String what, String state) {
    return awaited(
            () -> NoticesApi.frontDesk().of(patient, what),
            found -> found.stream().anyMatch(one -> one.path("state").asText().equals(state)),
            what + " " + state)
        .stream()
        .filter(one -> one.path("state").asText().equals(state))
        .findFirst()
        .orElseThrow();
  }

  /** Waits until a notice of the patient was sent at or after this instant. */
  public static void sent(String patient, String what, Instant from) {
    awaited(
        () -> NoticesApi.frontDesk().of(patient, what),
        found ->
            found.stream()
                .map(one -> one.path("settledAt").asText(""))
                .anyMatch(at -> !at.isEmpty() && !Instant.parse(at).isBefore(from)),
        what + " sent from " + from);
  }

  /** Waits until a try of the patient's notice has failed and the next one is planned. */
  public static JsonNode tried(String patient, String what) {
    return awaited(
            () -> NoticesApi.frontDesk().of(patient, what),
            found -> found.stream().anyMatch(one -> !one.path("reason").asText("").isEmpty()),
            "a failed try of " + what)
        .get(0);
  }

  private static <T> T awaited(Supplier<T> look, Predicate<T> good, String what) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      T seen = look.get();
      if (good.test(seen)) {
        return seen;
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("waited for " + what + ", seen " + seen);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException broken) {
      throw new AssertionError(broken);
    }
  }

  private static Mail read(MimeMessage mail) {
    try {
      if (!(mail.getContent() instanceof Multipart whole)) {
        return new Mail(mail.getSubject(), mail.getContent().toString(), "", mail.getContentType());
      }
      StringBuilder files = new StringBuilder();
      for (int part = 1; part < whole.getCount(); part++) {
        files.append(content(whole.getBodyPart(part)).replace("\r\n ", ""));
      }
      if (!(whole.getBodyPart(0).getContent() instanceof Multipart both)) {
        return new Mail(
            mail.getSubject(), content(whole.getBodyPart(0)), files.toString(), "several");
      }
      BodyPart invite = both.getBodyPart(1);
      Assertions.assertThat(content(invite).replace("\r\n ", "")).isEqualTo(files.toString());
      return new Mail(
          mail.getSubject(),
          content(both.getBodyPart(0)),
          files.toString(),
          invite.getContentType());
    } catch (MessagingException | IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String content(BodyPart part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
