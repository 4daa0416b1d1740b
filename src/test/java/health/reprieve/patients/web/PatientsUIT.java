package health.reprieve.patients.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsBrowser
class PatientsUIT extends ReprieveIT {

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
  void finds_a_patient_while_one_types_and_opens_them() {
    String family = Unique.name();
    PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone("familyName", family));
    Page page = browser.as(Client.frontDesk());
    page.navigate("/patients");
    page.getByLabel("Find a patient").pressSequentially(family.toLowerCase(Locale.ROOT));
    assertThat(page.locator("#found")).containsText("1 found");
    assertThat(page).hasURL(java.util.regex.Pattern.compile("/patients$"));
    page.getByText("Nell " + family).click();
    assertThat(page.locator("h1")).hasText("Nell " + family);
    page.context().close();
  }

  @Test
  void searches_from_the_top_bar_of_any_page() {
    String family = Unique.name();
    PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone("familyName", family));
    Page page = browser.as(Client.frontDesk());
    page.navigate("/patients/new");
    page.getByLabel("Search patients by name, record number or date of birth").fill(family);
    page.keyboard().press("Enter");
    assertThat(page.locator("#found")).containsText("Nell " + family);
    assertThat(page).hasURL(java.util.regex.Pattern.compile("/patients/search$"));
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void every_page_is_accessible_and_silent(ColorScheme scheme) {
    UUID id = PatientsApi.as(Client.nurse()).register();
    look(Client.frontDesk(), "/patients", "patients", scheme);
    look(Client.frontDesk(), "/patients/new", "patient-new", scheme);
    look(Client.frontDesk(), "/patients/" + id + "/edit", "patient-edit", scheme);
    look(Client.nurse(), "/patients/" + id + "/intake", "intake", scheme);
    look(Client.nurse(), "/patients/" + id, "patient", scheme);
    look(Client.manager(), "/setup/conditions", "conditions", scheme);
    look(Client.manager(), "/setup/conditions/CRPS", "condition", scheme);
    look(Client.clinician(), "/setup/conditions/CRPS", "condition-clinician", scheme);
    browser.expectNoComplaints();
  }

  private static void look(Client person, String path, String name, ColorScheme scheme) {
    Page page = browser.as(person, scheme);
    page.navigate(path);
    page.waitForLoadState();
    Browser.picture(page, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
    Browser.expectAccessible(page);
    page.context().close();
  }
}
