package health.reprieve.reporting.web;

import static health.reprieve.testing.ReportsApi.year;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AnalystRows;
import health.reprieve.testing.Client;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.OutcomeTable;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.PdfText;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.VisitsApi;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Thirty patients with CRPS in a year of their own: 22 whose courses are over, 14 of them with
 * relief, and 8 whose last infusion was a few days ago: 5 without relief so far, one with, and 2
 * who have not answered. One more has a baseline that is too low.
 */
class NotYetDueReportIT extends ReprieveIT {

  private static final int YEAR = 1970;
  private static final Client CLINICIAN = Client.clinician();
  private static final String COURSES = "/reports/conditions/CRPS/courses" + year(YEAR);

  private final ReportsApi reports = ReportsApi.as(CLINICIAN);

  @BeforeAll
  static void treat() {
    StringBuilder file = new StringBuilder(ImportsApi.HEADER);
    for (int i = 0; i < 14; i++) {
      treat(i, 8, 7, 4, file);
    }
    for (int i = 14; i < 22; i++) {
      treat(i, 8, 7, 8, file);
    }
    for (int i = 22; i < 27; i++) {
      treat(i, 8, 1, 8, file);
    }
    treat(27, 8, 1, 2, file);
    treat(28, 8, 0, 0, file);
    treat(29, 8, 0, 0, file);
    treat(30, 3, 0, 0, file);
    ImportsApi.as(CLINICIAN).load(file.toString());
    endThoseOfMay(Duration.ofDays(4));
  }

  /** Courses that are over begin in March, the others in May. */
  private static void treat(int number, int before, int day, int score, StringBuilder file) {
    Instant ended =
        Instant.parse(YEAR + (number < 22 ? "-03-01T12:00:00Z" : "-05-01T12:00:00Z"))
            .plus(Duration.ofHours(number));
    JsonNode patient =
        PatientsApi.as(CLINICIAN).register(PatientsApi.someone("dateOfBirth", "1920-05-05"));
    VisitsApi visits = VisitsApi.as(CLINICIAN);
    visits.past(visits.course(PatientsApi.id(patient), "CRPS"), ended);
    String record = patient.path("recordNumber").asText();
    file.append(ImportsApi.row(record, "CRPS", ended.minus(Duration.ofHours(1)), before, "before"));
    if (day > 0) {
      file.append(ImportsApi.row(record, "CRPS", ended.plus(Duration.ofDays(day)), score, "home"));
    }
  }

  /** Their last infusion ended so long ago; the year in which they began is another one. */
  private static void endThoseOfMay(Duration ago) {
    Instant ended = Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS);
    setEnded("'" + ended.toString().replace('T', ' ').replace("Z", "") + "'");
  }

  @AfterAll
  static void restore() {
    setEnded("began + INTERVAL 40 MINUTE");
  }

  private static void setEnded(String sql) {
    OutcomeTable.run(
        "UPDATE course_outcome SET ended = %s WHERE began >= '%d-05-01' AND began < '%d-06-01'"
            .formatted(sql, YEAR, YEAR));
  }

  @Test
  void courses_that_are_not_over_are_counted_apart_and_in_no_figure_whatever_they_show() {
    String page = reports.page(year(YEAR)).expect(200).body();

    assertThat(page)
        .contains("<small>1 under baseline 4, 8 not yet due</small>")
        .contains("14 of 22")
        .contains("22 of 22 answered")
        .contains("<b>0</b><small>not assessed</small><small>0 silent days 5–9</small>")
        .contains("Until then it is not yet due")
        .contains("8 of 31 patients.")
        .contains("0 patients without an answer on days 5–9 count as no fall");
  }

  @Test
  void the_courses_behind_a_row_say_which_are_not_yet_due() {
    String page = CLINICIAN.get(COURSES).expect(200).body();

    assertThat(occurrences("<td>not yet due</td>", page)).isEqualTo(8);
    assertThat(occurrences("<td>not yet due<small>", page)).isEqualTo(7);
    assertThat(occurrences("–<small>not yet due</small>", page)).isEqualTo(9);
    assertThat(occurrences("<td>yes</td>", page)).isEqualTo(22);
    assertThat(occurrences("<td>as a patient only: baseline under 4</td>", page)).isEqualTo(1);
  }

  /** By the rules of src/docs/analysts.md. */
  @Test
  void analysts_can_tell_them_from_those_that_are_over() {
    Instant nineDaysAgo = Instant.now().minus(Duration.ofDays(9));
    assertThat(
            AnalystRows.of(
                "analyst_course_outcome WHERE threshold = 'definition' AND YEAR(began_at_utc) = "
                    + YEAR))
        .filteredOn(row -> !row.text("status").equals("INELIGIBLE"))
        .filteredOn(row -> row.text("next_infusion_hours").equals("null"))
        .filteredOn(row -> row.instant("ended_at_utc").isAfter(nineDaysAgo))
        .hasSize(8);
  }

  private static long occurrences(String words, String page) {
    return Pattern.compile(words, Pattern.LITERAL).matcher(page).results().count();
  }

  /** 31 patients less 22 eligible would tell of 9. */
  @Test
  void files_hold_the_few_back_and_what_would_tell_them() throws IOException {
    JsonNode row = ReportsApi.condition(reports.conditions(YEAR), "CRPS");

    assertThat(row.path("figures").path("eligible").asInt()).isEqualTo(22);
    assertThat(row.path("figures").has("notYetDue")).isFalse();
    assertThat(row.has("patients")).isFalse();
    assertThat(reports.file(year(YEAR)).expect(200).body())
        .contains(",not_yet_due,")
        .contains("A course is over 9 days after its last infusion")
        .doesNotContain("31 patients");
    assertThat(
            String.join(
                "\n", PdfText.pages(CLINICIAN.download("/reports/conditions.pdf" + year(YEAR)))))
        .contains("Not over yet.")
        .doesNotContain("8 not yet due");
  }

  @Test
  void nine_days_after_the_last_infusion_they_count() {
    endThoseOfMay(Duration.ofDays(9).minusMinutes(10));
    assertThat(reports.page(year(YEAR)).expect(200).body()).contains("8 not yet due", "14 of 22");

    endThoseOfMay(Duration.ofDays(9).plusMinutes(10));
    try {
      assertThat(reports.page(year(YEAR)).expect(200).body())
          .contains("15 of 28")
          .contains("<b>2</b><small>not assessed</small>")
          .doesNotContain("8 not yet due");
      assertThat(CLINICIAN.get(COURSES).expect(200).body()).doesNotContain("<td>not yet due");
    } finally {
      endThoseOfMay(Duration.ofDays(4));
    }
  }
}
