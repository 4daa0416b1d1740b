package health.reprieve.platform.web;

import com.microsoft.playwright.options.ColorScheme;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.ReprieveIT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each page in a real browser, light and dark: accessible, and silent in the console. */
@NeedsBrowser
class EveryPageUIT extends ReprieveIT {

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void sign_in(ColorScheme scheme) {
    browser.look(Client.nobody(), "/sign-in", "sign-in", scheme);
  }
}
