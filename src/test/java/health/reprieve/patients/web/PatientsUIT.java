package health.reprieve.patients.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ConditionsApi;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
  void finds_a_patient_while_one_types() {
    String family = Unique.name();
    UUID id =
        PatientsApi.id(
            PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone("familyName", family)));
    Page page = browser.as(Client.frontDesk());
    page.navigate("/patients");
    page.getByLabel("Find a patient").pressSequentially(family.toLowerCase(Locale.ROOT));
    assertThat(page.locator("#found")).containsText("1 found");
    assertThat(page).hasURL(Pattern.compile("/patients$"));
    assertThat(page.getByText("Nell " + family)).hasAttribute("href", "/patients/" + id);
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
    assertThat(page).hasURL(Pattern.compile("/patients/search$"));
    page.context().close();
  }

  @Test
  void the_top_bar_finds_while_one_types() {
    String family = Unique.name();
    UUID id =
        PatientsApi.id(
            PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone("familyName", family)));
    Page page = browser.as(Client.frontDesk());
    page.navigate("/patients/new");
    page.getByLabel("Search patients by name, record number or date of birth")
        .pressSequentially(family.toLowerCase(Locale.ROOT));
    assertThat(page.locator("#top-found a")).hasAttribute("href", "/patients/" + id);
    Browser.examine(page, "top-search");
    page.locator("#top-found a").click();
    assertThat(page).hasURL(Pattern.compile("/patients/" + id + "$"));
    page.context().close();
  }

  @Test
  void every_page_is_accessible_and_silent() {
    UUID id = PatientsApi.as(Client.nurse()).register();
    browser.look(Client.frontDesk(), "/patients", "patients");
    browser.look(Client.frontDesk(), "/patients/new", "patient-new");
    browser.look(Client.frontDesk(), "/patients/" + id + "/edit", "patient-edit");
    browser.look(Client.nurse(), "/patients/" + id + "/intake", "intake");
    browser.look(Client.nurse(), "/medications/of/" + id + "/new", "medication-new");
    browser.look(Client.manager(), "/setup/conditions", "conditions");
    browser.look(Client.manager(), "/setup/conditions/CRPS", "condition");
    browser.look(Client.clinician(), "/setup/conditions/CRPS", "condition-clinician");
    browser.expectNoComplaints();
  }

  @Test
  void a_patients_page_is_accessible() {
    UUID id = PatientsApi.as(Client.nurse()).register();
    ConditionsApi nurse = ConditionsApi.as(Client.nurse());
    nurse.add(id, Map.of("reportGroup", "CRPS", "code", "G90.511", "since", "2021-05-01"));
    nurse.add(id, Map.of("reportGroup", "MIGRAINE"));
    nurse.take(
        id,
        Map.of(
            "version", 0,
            "symptoms", List.of("BURNING", "SLEEP_DIFFICULTY"),
            "causes", List.of("INJURY")));
    MedicationApi medication = MedicationApi.as(Client.nurse());
    var wrong = medication.record(id, MedicationApi.told(LocalDate.of(2024, 5, 4), 60));
    medication
        .correct(id, wrong, MedicationApi.told(LocalDate.of(2024, 5, 4), 45), "Misheard")
        .expect(200);
    medication.record(id, MedicationApi.told(LocalDate.of(2024, 7, 4), 0));
    try (Browser own = Browser.start()) {
      own.look(Client.nurse(), "/patients/" + id, "patient");
    }
  }
}
