package health.reprieve.outcomes.web;

import com.microsoft.playwright.options.ColorScheme;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DiaryLink;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.Post;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The diary's screens in a real browser: accessible and silent. */
@NeedsBrowser
class DiaryLinkUIT extends ReprieveIT {

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void every_screen(ColorScheme scheme) {
    DiaryLink link = link();
    Client patient = Client.nobody();

    browser.look(patient, link.path(), "diary-pain", scheme);
    link.tap("pain", 3);
    for (String screen : new String[] {"sleep", "rescue", "thanks", "stop"}) {
      browser.look(patient, link.path() + "?screen=" + screen, "diary-" + screen, scheme);
    }
    browser.look(Client.clinician(), "/setup/diaries", "diary-plans", scheme);
    browser.look(
        Client.clinician(), "/setup/diaries/" + VisitsApi.protocol(), "diary-plan", scheme);
    browser.look(Client.nurse(), "/worklist/silent-diaries", "silent-diaries", scheme);
  }

  private static DiaryLink link() {
    ClinicFixture.open();
    String address = Unique.name().toLowerCase(Locale.ROOT) + "@patients.example";
    Client nurse = Client.nurse();
    UUID patient =
        PatientsApi.id(PatientsApi.as(nurse).register(PatientsApi.someone("email", address)));
    Instant ended = Instant.now().minus(Duration.ofHours(2));
    VisitsApi visits = VisitsApi.as(nurse);
    visits.past(visits.course(patient, "CRPS"), ended);
    Instant evening =
        ClinicDay.instant(
            ended.atZone(ZoneId.of(ClinicFixture.ZONE)).toLocalDate().plusDays(1), "18:00");
    ClockApi.set(evening.plusSeconds(2).toString());
    return DiaryLink.at(Post.mail(1, address).link());
  }
}
