package health.reprieve.clinic.web;

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
import org.junit.jupiter.api.Test;

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

  @Test
  void places_and_their_lists() {
    browser.look(Client.manager(), SetupPages.INDEX, "set-up");
    browser.look(Client.manager(), SetupPages.SITE, "site");
    browser.look(Client.manager(), SetupPages.CHAIRS, "chairs");
    browser.look(Client.manager(), SetupPages.HOURS, "hours");
    browser.look(Client.manager(), SetupPages.SHIFTS, "shifts");
    browser.look(Client.manager(), SetupPages.ABSENCES, "absences");
    browser.look(Client.frontDesk(), SetupPages.WORKLIST, "worklist");
    browser.look(Client.manager(), SetupPages.PROTOCOLS, "protocols");
    browser.look(Client.manager(), SetupPages.STAFF, "staff");
  }

  @Test
  void forms() {
    String place = ClinicFixture.newChair();
    String chair = SetupPages.of(SetupPages.CHAIRS, place);
    String person = SetupPages.of(SetupPages.STAFF, new StaffApi().idOf("fixture-nurse-1"));
    String protocol =
        SetupPages.of(
            SetupPages.PROTOCOLS,
            ProtocolsApi.as(Client.manager()).all().get(0).path("id").asText());
    browser.look(Client.manager(), chair, "chair");
    browser.look(Client.manager(), SetupPages.outages(place) + "/new", "outage");
    browser.look(Client.manager(), SetupPages.NEW_ABSENCE, "absence");
    browser.look(Client.manager(), SetupPages.NEW_SHIFT, "shift");
    browser.look(Client.manager(), protocol, "protocol-manager");
    browser.look(Client.clinician(), protocol, "protocol-clinician");
    browser.look(Client.clinician(), SetupPages.NEW_PROTOCOL, "protocol-new");
    browser.look(Client.manager(), person, "staff-member");
  }
}
