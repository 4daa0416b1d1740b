package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.TreatedPatient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Expected figures: R 4.2.2, {@code b <- c(60,30,45,90,20); a <- c(40,30,15,60,10); mean(b); sd(b);
 * mean(a); sd(a); t.test(b, a, paired = TRUE)}: 49, 27.477; 31, 20.125; 18, interval 1.811 to
 * 34.189. A year of their own.
 */
class OpioidsByConditionIT extends ReprieveIT {

  private static final String YEAR = "/reports/conditions/opioids?from=1983-01-01&to=1983-12-31";
  private static final int[] BEFORE = {60, 30, 45, 90, 20};
  private static final int[] AFTER = {40, 30, 15, 60, 10};

  @BeforeAll
  static void treat_nine_patients() {
    for (int i = 0; i < BEFORE.length; i++) {
      treat("NEUROPATHIC", BEFORE[i], AFTER[i], 28);
    }
    treat("NEUROPATHIC", 500, 0, 43);
    for (int i = 0; i < BEFORE.length - 1; i++) {
      treat("CRPS", BEFORE[i], AFTER[i], 14);
    }
  }

  private static void treat(String condition, int before, int after, int daysAfter) {
    Instant ended = Instant.parse("1983-03-10T12:00:00Z");
    TreatedPatient patient =
        TreatedPatient.register()
            .course(condition, ended)
            .course(condition, ended.plus(Duration.ofDays(100)));
    LocalDate day = LocalDate.of(1983, 3, 10);
    MedicationApi medication = MedicationApi.as(Client.nurse());
    medication.record(patient.id(), MedicationApi.told(day.minusDays(2), before));
    medication.record(patient.id(), MedicationApi.told(day.plusDays(daysAfter), after));
    medication.record(patient.id(), MedicationApi.told(day.plusDays(130), 999));
  }

  @Test
  void compares_the_reviews_around_each_patients_first_course() {
    String page = Client.clinician().get(YEAR).expect(200).body();

    assertThat(page)
        .contains("<td class=\"num\">5</td>")
        .contains("<b>49.0</b><small>(27.5)</small>", "<b>31.0</b><small>(20.1)</small>")
        .contains("<b>18.0</b><small>(1.8–34.2)</small>")
        .contains("Fewer than 5 patients with both");
  }

  @Test
  void is_narrowed_like_the_report() {
    assertThat(Client.clinician().get(YEAR + "&sex=male").expect(200).body())
        .contains("No patient has a review both before and after");
    assertThat(Client.clinician().get(YEAR + "&number=second").expect(200).body())
        .contains("<b>999.0</b>")
        .doesNotContain("<b>49.0</b>");
  }

  @Test
  void the_row_opens_its_pairs_and_they_the_reviews_by_the_same_filter() {
    String query = "?from=1983-01-01&to=1983-12-31&number=first";
    String path = "/reports/conditions/NEUROPATHIC/opioids" + query;
    long before = AuditTable.last();
    String part = Client.clinician().get("/reports/conditions/opioids" + query).expect(200).body();
    String page = Client.clinician().get(path).expect(200).body();

    assertThat(part)
        .contains("Only first courses")
        .contains("\"" + escaped(path) + "\">Neuropathic pain")
        .contains("\"" + escaped("/reports/conditions" + query) + "\">Back to the report")
        .doesNotContain("/CRPS/opioids");
    assertThat(page)
        .contains("Only first courses", "5 courses")
        .contains("\"" + escaped("/reports/conditions" + query) + "\">Back to the report")
        .contains("<b>60.0</b><small>8 Mar 1983</small>", "<b>40.0</b><small>7 Apr 1983</small>")
        .contains("<td class=\"num\">−20.0</td>")
        .contains("\"/medications/of/")
        .doesNotContain("500.0");
    assertThat(AuditTable.since(before))
        .anyMatch(line -> line.endsWith("courses begun 1983-01-01 to 1983-12-31, first courses"))
        .anyMatch(
            line ->
                line.endsWith(
                    "SAW courses behind opioids of Neuropathic pain, begun 1983-01-01 to"
                        + " 1983-12-31, first courses"));
    assertThat(Client.manager().get("/reports/conditions/opioids" + query).expect(200).body())
        .contains(ReportWords.FILTERED)
        .doesNotContain("/NEUROPATHIC/opioids", "<b>60.0</b>");
    Client.manager().get(path).expect(403);
  }

  private static String escaped(String address) {
    return address.replace("&", "&amp;");
  }

  @Test
  void stands_in_the_report_and_is_for_those_who_may_read_it() {
    String year = "?from=1983-01-01&to=1983-12-31";
    assertThat(Client.manager().get("/reports/conditions" + year).expect(200).body())
        .contains("hx-get=\"/reports/conditions/opioids?year=1983\"");
    Client.manager().get(YEAR).expect(200);
    Client.nurse().get(YEAR).expect(403);
    Client.frontDesk().get(YEAR).expect(403);
  }
}
