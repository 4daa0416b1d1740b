package health.reprieve.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody in front of the demo sees of the letters to patients. */
@NeedsEmbeddedDatabase
class LetterBoxIT {

  private static final int SEEDED = 5;
  private static final long PATIENCE_MILLIS = 60_000;
  private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/d/\\S+");

  @TempDir private Path temporary = Path.of("");

  @Test
  void keeps_the_letters_of_the_demo_as_files_and_their_links_open_the_diary()
      throws IOException, InterruptedException, MessagingException {
    RunningLauncher launcher = RunningLauncher.start(temporary);
    try {
      URI address = launcher.awaitAddress();
      List<Path> letters = awaitLetters();

      assertThat(letters).hasSize(SEEDED);
      for (Path letter : letters) {
        URI link = link(text(letter));
        assertThat(link.getAuthority()).isEqualTo(address.getAuthority());
        HttpResponse<String> page = page(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<form");
      }
    } finally {
      launcher.terminate();
    }
  }

  @Test
  void catches_no_letter_where_a_mail_server_is_named() throws IOException, InterruptedException {
    GreenMail clinics = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    clinics.start();
    RunningLauncher launcher =
        RunningLauncher.start(
            temporary,
            Map.of(
                "REPRIEVE_SMTP_HOST", "127.0.0.1",
                "REPRIEVE_SMTP_PORT", String.valueOf(clinics.getSmtp().getPort()),
                "REPRIEVE_SMTP_TLS", "none",
                "REPRIEVE_SMTP_FROM", "demo@example.org",
                "REPRIEVE_PUBLIC_URL", "https://demo.example"));
    try {
      launcher.awaitAddress();

      assertThat(clinics.waitForIncomingEmail(PATIENCE_MILLIS, SEEDED)).isTrue();
      assertThat(GreenMailUtil.getBody(clinics.getReceivedMessages()[0]))
          .contains("https://demo.example/");
      assertThat(temporary.resolve("letters")).doesNotExist();
    } finally {
      launcher.terminate();
      clinics.stop();
    }
  }

  private List<Path> awaitLetters() throws IOException, InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    List<Path> letters = letters();
    while (letters.size() < SEEDED && System.currentTimeMillis() < end) {
      Thread.sleep(200);
      letters = letters();
    }
    return letters;
  }

  private List<Path> letters() throws IOException {
    try (Stream<Path> files = Files.list(temporary.resolve("letters"))) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    }
  }

  private static String text(Path letter) throws IOException, MessagingException {
    try (InputStream file = Files.newInputStream(letter)) {
      return text(new MimeMessage(Session.getInstance(new Properties()), file).getContent());
    }
  }

  private static String text(Object content) throws IOException, MessagingException {
    if (content instanceof Multipart several) {
      BodyPart first = several.getBodyPart(0);
      return text(first.getContent());
    }
    return content.toString();
  }

  private static URI link(String letter) {
    Matcher link = LINK.matcher(letter);
    assertThat(link.find()).as(letter).isTrue();
    return URI.create(link.group());
  }

  private static HttpResponse<String> page(URI link) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString());
  }
}
