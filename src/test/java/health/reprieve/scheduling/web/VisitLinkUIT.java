package health.reprieve.scheduling.web;

import com.microsoft.playwright.options.ColorScheme;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Letters;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.VisitLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of a visit's link in a real browser: accessible and silent. */
@NeedsBrowser
class VisitLinkUIT extends ReprieveIT {

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
  void visit_days_and_times(ColorScheme scheme) {
    ClinicDay day = ClinicDay.fresh();
    Letters letters = new Letters();
    letters.book(day, "10:00");
    VisitLink link = letters.link();
    Client patient = Client.nobody();

    browser.look(patient, link.path(), "visit-link", scheme);
    browser.look(patient, link.path() + "/times", "visit-link-days", scheme);
    browser.look(
        patient, link.path() + "/times?day=" + day.date().plusDays(1), "visit-link-times", scheme);
    browser.look(patient, link.path() + "?said=renewed", "visit-link-renewed", scheme);
  }
}
