package health.reprieve.measures.web;

import com.microsoft.playwright.options.ColorScheme;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SheetsApi;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsBrowser
class SheetsUIT extends ReprieveIT {

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void sheets_and_tasks_are_accessible(ColorScheme scheme) {
    UUID patient = PatientsApi.as(Client.frontDesk()).register();
    String sheet =
        SheetsApi.as(Client.nurse()).record(patient, "PHQ9", 1, 2, 9, 1).path("id").asText();
    try (Browser browser = Browser.start()) {
      browser.look(Client.nurse(), "/sheets/of/" + patient + "/PHQ9", "sheet-new", scheme);
      browser.look(Client.nurse(), "/sheets/of/" + patient + "/MADRS", "sheet-total", scheme);
      browser.look(Client.nurse(), "/sheets/" + sheet, "sheet", scheme);
      browser.look(Client.nurse(), "/tasks", "tasks", scheme);
    }
  }
}
