package health.reprieve.reporting.web;

import static health.reprieve.testing.ReportsApi.year;
import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.QueryCount;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.TreatedPatient;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the figures of mood to the courses and their sheets, over a year of their own. */
class MoodCoursesIT extends ReprieveIT {

  private static final Client CLINICIAN = Client.clinician();
  private static final Instant ENDED = Instant.parse("1976-03-01T12:00:00Z");
  private static final String PATH = "/reports/conditions/MOOD/mood";
  private static final String FIRST = year(1976) + "&number=first";

  @BeforeAll
  static void bring_patients() {
    UUID twice =
        TreatedPatient.register()
            .course("MOOD", ENDED)
            .course("MOOD", ENDED.plus(Duration.ofDays(100)))
            .id();
    sheets(twice, 10, 4);
    sheets(TreatedPatient.register().course("MOOD", ENDED).id(), 18, 11);
    sheets(TreatedPatient.register().course("MOOD", ENDED).id(), 3, 0);
    sheets(TreatedPatient.register().course("MOOD", ENDED).id(), 17, null);
    TreatedPatient.register().course("MOOD", ENDED);
  }

  private static void sheets(UUID patient, int before, @Nullable Integer after) {
    SheetsApi sheets = SheetsApi.as(Client.nurse());
    sheets.phq9(ENDED.minus(Duration.ofDays(1)), patient, before);
    if (after != null) {
      sheets.phq9(ENDED.plus(Duration.ofDays(20)), patient, after);
    }
  }

  @Test
  void the_row_opens_its_courses_by_the_same_filter_and_leads_back_by_it() {
    String report = ReportsApi.as(CLINICIAN).page(FIRST).expect(200).body();
    long before = AuditTable.last();
    String page = CLINICIAN.get(PATH + FIRST).expect(200).body();

    assertThat(report).contains("\"" + escaped(PATH + FIRST) + "\">Mood disorders");
    assertThat(page)
        .contains("Only first courses", "5 courses")
        .contains("\"" + escaped("/reports/conditions" + FIRST) + "\">Back to the report")
        .doesNotContain("no, a later course");
    assertThat(AuditTable.since(before))
        .contains(
            "Dr Vale-Sample CLINICIAN SAW courses behind mood of Mood disorders, begun 1976-01-01"
                + " to 1976-12-31, first courses");
    assertThat(CLINICIAN.get(PATH + year(1976)).expect(200).body())
        .contains("6 courses", "no, a later course");
  }

  /** As where a condition came to be reported on the PHQ-9 just now. */
  @Test
  void responses_are_not_assessed_before_the_round_that_does_is_through() throws SQLException {
    Instant ended = Instant.parse("1973-03-01T12:00:00Z");
    SheetsApi sheets = SheetsApi.as(Client.nurse());
    for (int i = 0; i < 5; i++) {
      UUID patient = TreatedPatient.register().course("MOOD", ended).id();
      sheets.phq9(ended.minus(Duration.ofDays(1)), patient, 20);
      sheets.phq9(ended.plus(Duration.ofDays(20)), patient, 5);
    }
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "UPDATE course_outcome SET mood_sheets = NULL, mood_status = NULL, mood_onset_after = NULL,"
              + " mood_onset_up_to = NULL, mood_lost_after = NULL, mood_ends_by = NULL,"
              + " mood_unconfirmed = NULL WHERE YEAR(began) = 1973");
    }

    assertThat(ReportsApi.as(CLINICIAN).page(year(1973)).expect(200).body())
        .contains("<b>100 %</b> (57–100)</span><small>5 of 5</small>", "fewer than 5 assessed");
    assertThat(CLINICIAN.get(PATH + year(1973)).expect(200).body()).contains("5 courses");
  }

  @Test
  void each_course_says_how_it_is_read_and_opens_its_sheets() {
    String page = CLINICIAN.get(PATH + FIRST).expect(200).body();

    assertThat(page)
        .contains("<td>response, remission</td>", "<td>no response</td>", "<td>missing</td>")
        .contains("<td>under 5 before</td>", "<td>no total before</td>", "none in time");
    assertThat(CLINICIAN.get(sheet(page, "18")).expect(200).body())
        .contains("<b>Total 18</b>", "written down by");
  }

  @Test
  void who_may_not_read_sheets_gets_neither_the_link_nor_the_page() {
    Client.manager().get(PATH + FIRST).expect(403);
    Client.nurse().get(PATH + FIRST).expect(403);
    assertThat(ReportsApi.as(Client.manager()).page(FIRST).expect(200).body())
        .contains("Mood disorders", ReportWords.FILTERED)
        .doesNotContain(PATH, "How long responses lasted");
    assertThat(ReportsApi.as(Client.manager()).page(year(1976)).expect(200).body())
        .contains("How long responses lasted")
        .doesNotContain(PATH, ReportWords.FILTERED);
    assertThat(ReportsApi.as(CLINICIAN).page(FIRST).expect(200).body())
        .contains("How long responses lasted")
        .doesNotContain(ReportWords.FILTERED);
    CLINICIAN.get("/reports/conditions/NOSUCH/mood").expect(404);
  }

  @Test
  void neither_page_asks_once_per_course() {
    follow(2);
    for (String part : List.of("mood", "opioids")) {
      String page = "/reports/conditions/MOOD/" + part + year(1978);
      long ofFew = QueryCount.of(CLINICIAN, page);
      follow(4);

      assertThat(CLINICIAN.get(page).expect(200).body()).contains("/patients/");
      assertThat(QueryCount.of(CLINICIAN, page)).as(page).isEqualTo(ofFew);
    }
  }

  private static void follow(int patients) {
    Instant ended = Instant.parse("1978-03-01T12:00:00Z");
    MedicationApi medication = MedicationApi.as(Client.nurse());
    for (int i = 0; i < patients; i++) {
      UUID patient = TreatedPatient.register().course("MOOD", ended).id();
      SheetsApi.as(Client.nurse()).phq9(ended.minus(Duration.ofDays(1)), patient, 12);
      medication.record(patient, MedicationApi.told(LocalDate.of(1978, 2, 28), 60));
      medication.record(patient, MedicationApi.told(LocalDate.of(1978, 3, 29), 30));
    }
  }

  /** The address of a sheet with that total. */
  private static String sheet(String page, String total) {
    Matcher link = Pattern.compile("\"(/sheets/[-0-9a-f]+)\"><b>" + total + "</b>").matcher(page);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static String escaped(String address) {
    return address.replace("&", "&amp;");
  }
}
