package health.reprieve.clinic.web;

import com.microsoft.playwright.options.ColorScheme;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupPages;
import health.reprieve.testing.StaffApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the set-up in a real browser, light and dark: accessible and silent. */
@NeedsBrowser
class SetUpPagesUIT extends ReprieveIT {

  private static Browser browser;

  @BeforeAll
  static void open() {
    ClinicFixture.open();
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void places_and_their_lists(ColorScheme scheme) {
    browser.look(Client.manager(), SetupPages.INDEX, "set-up", scheme);
    browser.look(Client.manager(), SetupPages.SITE, "site", scheme);
    browser.look(Client.manager(), SetupPages.CHAIRS, "chairs", scheme);
    browser.look(Client.manager(), SetupPages.HOURS, "hours", scheme);
    browser.look(Client.manager(), SetupPages.SHIFTS, "shifts", scheme);
    browser.look(Client.manager(), SetupPages.ABSENCES, "absences", scheme);
    browser.look(Client.frontDesk(), SetupPages.WORKLIST, "worklist", scheme);
    browser.look(Client.manager(), SetupPages.PROTOCOLS, "protocols", scheme);
    browser.look(Client.manager(), SetupPages.STAFF, "staff", scheme);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void forms(ColorScheme scheme) {
    String place = ClinicFixture.newChair();
    String chair = SetupPages.of(SetupPages.CHAIRS, place);
    String person = SetupPages.of(SetupPages.STAFF, new StaffApi().idOf("fixture-nurse-1"));
    String protocol =
        SetupPages.of(
            SetupPages.PROTOCOLS,
            ProtocolsApi.as(Client.manager()).all().get(0).path("id").asText());
    browser.look(Client.manager(), chair, "chair", scheme);
    browser.look(Client.manager(), SetupPages.outages(place) + "/new", "outage", scheme);
    browser.look(Client.manager(), SetupPages.NEW_ABSENCE, "absence", scheme);
    browser.look(Client.manager(), SetupPages.NEW_SHIFT, "shift", scheme);
    browser.look(Client.manager(), protocol, "protocol-manager", scheme);
    browser.look(Client.clinician(), protocol, "protocol-clinician", scheme);
    browser.look(Client.clinician(), SetupPages.NEW_PROTOCOL, "protocol-new", scheme);
    browser.look(Client.manager(), person, "staff-member", scheme);
  }
}
