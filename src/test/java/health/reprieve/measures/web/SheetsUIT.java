package health.reprieve.measures.web;

import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SheetsApi;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@NeedsBrowser
class SheetsUIT extends ReprieveIT {

  @Test
  void sheets_and_tasks_are_accessible() {
    UUID patient = PatientsApi.as(Client.frontDesk()).register();
    String sheet =
        SheetsApi.as(Client.nurse()).record(patient, "PHQ9", 1, 2, 9, 1).path("id").asText();
    try (Browser browser = Browser.start()) {
      browser.look(Client.nurse(), "/sheets/of/" + patient + "/PHQ9", "sheet-new");
      browser.look(Client.nurse(), "/sheets/of/" + patient + "/MADRS", "sheet-total");
      browser.look(Client.nurse(), "/sheets/" + sheet, "sheet");
      browser.look(Client.nurse(), "/tasks", "tasks");
    }
  }
}
