package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Client;
import health.reprieve.testing.ReprieveIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that is asked for wrongly says what is wrong, and is asked for again from there. */
class ReportRefusalsIT extends ReprieveIT {

  private static final String YEAR = "?from=1961-01-01&to=1961-12-31";

  private final Client clinician = Client.clinician();

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "pdf"})
  void a_file_that_is_refused_leads_back_to_the_report_with_the_filters_asked_for(String ending) {
    String files = "/reports/conditions." + ending + YEAR;

    assertThat(clinician.get(files + "&sex=female&age=from_60").expect(422).body())
        .contains("A file takes one filter at a time", "action=\"/reports/conditions\"")
        .contains(
            "value=\"1961-01-01\"", "value=\"female\" selected", "value=\"from_60\" selected");
    assertThat(clinician.get(files + "&number=first&dose=huge").expect(400).body())
        .contains("id=\"dose-error\"", "value=\"first\" selected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void so_does_a_file_of_operations(String ending) {
    assertThat(clinician.get("/reports/operations." + ending + "?from=soon").expect(400).body())
        .contains("A date like", "action=\"/reports/operations\"", "value=\"soon\"");
  }

  @Test
  void an_unknown_name_is_refused_by_each_report() {
    for (String report : new String[] {"conditions", "operations"}) {
      assertThat(clinician.get("/reports/" + report + YEAR + "&chair=1").expect(400).body())
          .contains("There is no such field.");
      clinician
          .get("/api/reports/" + report + YEAR + "&chair=1")
          .expectProblem(400, "invalid-request");
    }
  }

  @Test
  void a_filter_that_is_sent_twice_is_refused() {
    String twice = YEAR + "&sex=male&sex=female";
    assertThat(clinician.get("/reports/conditions" + twice).expect(400).body())
        .contains("Sent more than once. Send one.");
    clinician.get("/api/reports/conditions" + twice).expectProblem(400, "invalid-request");
  }

  @ParameterizedTest
  @CsvSource({"-2025-12-01, from 1900 on", "1899-12-31, from 1900 on", "2201-01-01, up to 2200"})
  void a_day_that_no_clinic_has_is_refused(String day, String words) {
    for (String report : new String[] {"conditions", "operations"}) {
      assertThat(clinician.get("/reports/" + report + "?from=" + day).expect(400).body())
          .contains("A date " + words + ".");
    }
  }
}
