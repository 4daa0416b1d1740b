package health.reprieve.scheduling.web;

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
import org.junit.jupiter.api.Test;

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

  @Test
  void visit_days_and_times() {
    ClinicDay day = ClinicDay.fresh();
    Letters letters = new Letters();
    letters.book(day, "10:00");
    VisitLink link = letters.link();
    Client patient = Client.nobody();

    browser.look(patient, link.path(), "visit-link");
    browser.look(patient, link.path() + "/times", "visit-link-days");
    browser.look(patient, link.path() + "/times?day=" + day.date().plusDays(1), "visit-link-times");
    browser.look(patient, link.path() + "?said=renewed", "visit-link-renewed");
  }
}
