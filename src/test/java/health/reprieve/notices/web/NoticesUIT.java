package health.reprieve.notices.web;

import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.Letters;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.ReprieveIT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of notices in a real browser: accessible and silent. */
@NeedsBrowser
class NoticesUIT extends ReprieveIT {

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void list_and_settings() {
    new Letters().book(ClinicDay.fresh(), "10:00");

    browser.look(Client.frontDesk(), "/notices", "notices");
    browser.look(Client.frontDesk(), "/notices?pile=undelivered", "notices-undelivered");
    browser.look(Client.manager(), "/setup/notices", "notice-settings");
  }
}
