package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Client;
import health.reprieve.testing.ReprieveIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is refused reads what is true for them, and finds the way on. */
class RefusalPagesIT extends ReprieveIT {

  @ParameterizedTest
  @CsvSource({
    "/d/a%27b/pain, /d/a%27b",
    "/d/abc/item/1, /d/abc",
    "/d/abc/nowhere, /d/abc",
    "/v/abc/confirm, /v/abc",
    "/o/abc/accept, /o/abc"
  })
  void what_cannot_be_opened_under_a_patients_link_leads_back_to_its_page(
      String address, String page) {
    assertThat(Client.nobody().get(address).expect(303).header("Location")).endsWith(page);
    assertThat(Client.nobody().get(page).expect(404).body())
        .contains("This link does not open anything");
  }

  @Test
  void elsewhere_it_is_refused() {
    assertThat(Client.nobody().get("/nowhere/abc").expect(404).body())
        .contains("nothing at this address");
  }

  @Test
  void who_is_not_admitted_reads_to_whom_it_is_open() {
    assertThat(Client.manager().get("/reports/conditions/CRPS/courses").expect(403).body())
        .contains("Your role does not open this. It is open to: clinician.")
        .doesNotContain("Ask the manager");
    assertThat(Client.frontDesk().get("/reports/conditions").expect(403).body())
        .contains("It is open to: clinician, manager. Ask the manager if you need it.");
    Client.frontDesk().get("/api/reports/conditions").expectProblem(403, "forbidden");
  }

  @Test
  void a_browser_that_another_sites_page_sends_is_answered_with_a_page() {
    String form = "application/x-www-form-urlencoded";
    assertThat(
            Client.nurse()
                .bare(
                    "POST",
                    "/sign-out",
                    form,
                    "x=1",
                    "Sec-Fetch-Site",
                    "cross-site",
                    "Accept",
                    "text/html,*/*;q=0.8")
                .expect(403)
                .body())
        .contains("<h1>This is not possible</h1>", "was sent from another site")
        .contains("href=\"/board\"");
  }
}
