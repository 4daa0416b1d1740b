package health.reprieve.reporting.web;

import static health.reprieve.testing.ReportsApi.query;
import static health.reprieve.testing.ReportsApi.year;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import health.reprieve.testing.VisitsApi;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reports of 40 patients with CRPS, 20 women, 18 men and 2 of whom the sex is not known, of 0.5,
 * 1.2 and unknown mg/kg, compared with one another. A year of their own.
 */
class FilterDifferencesIT extends ReprieveIT {

  private static final Pattern FILES = Pattern.compile("href=\"(/reports/conditions\\.[^\"]+)\"");
  private static final int YEAR = 1977;
  private static final Client CLINICIAN = Client.clinician();

  private final ReportsApi reports = ReportsApi.as(CLINICIAN);

  @BeforeAll
  static void treat() throws SQLException {
    StringBuilder file = new StringBuilder(ImportsApi.HEADER);
    for (int i = 0; i < 40; i++) {
      treat(i, i < 20 ? "FEMALE" : i < 38 ? "MALE" : "UNKNOWN", file);
    }
    ImportsApi.as(CLINICIAN).load(file.toString());
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "UPDATE course_outcome SET mg_per_kg = CASE sex WHEN 'FEMALE' THEN 0.5 WHEN 'MALE' THEN"
              + " 1.2 END WHERE YEAR(began) = "
              + YEAR);
    }
  }

  private static void treat(int day, String sex, StringBuilder file) {
    Instant ended = Instant.parse(YEAR + "-03-01T12:00:00Z").plus(Duration.ofDays(day));
    JsonNode patient =
        PatientsApi.as(CLINICIAN)
            .register(PatientsApi.someone("dateOfBirth", "1920-05-05", "sex", sex));
    VisitsApi visits = VisitsApi.as(CLINICIAN);
    UUID course = visits.course(PatientsApi.id(patient), "CRPS");
    visits.past(course, ended);
    if (day < 6 || (day >= 20 && day < 26)) {
      review(PatientsApi.id(patient), LocalDate.ofInstant(ended, ZoneOffset.UTC));
    }
    String number = patient.path("recordNumber").asText();
    file.append(ImportsApi.row(number, "CRPS", ended.minus(Duration.ofHours(1)), 8, "before"));
    file.append(ImportsApi.row(number, "CRPS", ended.plus(Duration.ofDays(7)), 4, "home"));
  }

  private static void review(UUID patient, LocalDate ended) {
    MedicationApi medication = MedicationApi.as(Client.nurse());
    medication.record(patient, MedicationApi.told(ended.minusDays(1), 60));
    medication.record(patient, MedicationApi.told(ended.plusDays(28), 30));
  }

  @Test
  void the_file_of_one_value_is_held_back_beside_a_small_one_and_so_is_its_row_on_the_page() {
    assertThat(reports.file(year(YEAR)).expect(200).body()).contains("\r\nCRPS,40,40,,");
    assertThat(file("&sex=female")).contains("\r\nCRPS,20,20,,").contains("\r\nAll shown,20,20,");
    assertThat(file("&sex=male"))
        .contains("\r\nCRPS,,,\"held back: fewer than 11 patients, or")
        .doesNotContain("All shown");
    assertThat(file("&sex=unknown")).contains("\r\nCRPS,,,\"held back: fewer than 11 patients, or");
    assertThat(page("&sex=female")).contains("20 of 20");
    assertThat(page("&sex=male"))
        .contains("Fewer than 5 patients, or so few among those whom the filter leaves out:")
        .contains("A longer period or another filter may have enough.")
        .doesNotContain("18 of 18");
  }

  /** The two without a dose are in no band: subtraction of all bands would tell them. */
  @Test
  void patients_without_a_dose_are_held_back_with_the_smallest_band() {
    assertThat(row("&dose=half_to_one").path("patients").asInt()).isEqualTo(20);
    assertThat(row("&dose=one_to_one_and_a_half").path("state").asText()).isEqualTo("TOO_FEW");
    assertThat(row("&dose=one_to_one_and_a_half").has("patients")).isFalse();
  }

  @Test
  void a_filter_that_leaves_nobody_out_tells_what_the_whole_tells() {
    for (String filter :
        new String[] {"&age=from_40_to_59", "&number=first", "&protocol=" + VisitsApi.protocol()}) {
      JsonNode row = row(filter);
      assertThat(row.path("patients").asInt()).as(filter).isEqualTo(40);
      assertThat(ReportsApi.relief(row.path("figures"), 30).path("count").asInt()).isEqualTo(40);
      JsonNode days = row.path("figures").path("curve").path("days");
      assertThat(days.path(1).path("inRelief").asInt()).isEqualTo(40);
    }
  }

  @Test
  void several_filters_are_for_the_page_where_each_is_compared() {
    String both = "&sex=female&age=from_40_to_59";
    assertThat(page(both)).contains("20 of 20").contains("Files take one filter at a time:");
    assertThat(page("&sex=male&age=from_40_to_59"))
        .contains("or so few among those whom the filter leaves out:");
    reports.tryConditions(year(YEAR) + both).expectProblem(422, "several-filters");
    assertThat(reports.file(year(YEAR) + both).expect(422).body()).contains("Choose one");
  }

  /** Nor is there another way in: not the part, not the page of the part, no file, no JSON. */
  @Test
  void managers_get_no_two_pages_that_differ_by_a_day_or_by_a_second_filter() {
    ReportsApi manager = ReportsApi.as(Client.manager());
    LocalDate today = LocalDate.now(ZoneId.of(ClinicFixture.ZONE));

    assertThat(manager.page("?year=1977").expect(200).body()).contains("40 of 40");
    assertThat(manager.page("?year=1977&sex=female").expect(200).body()).contains("20 of 20");
    for (String other :
        new String[] {
          query("1977-01-01", "1977-12-30"),
          query("1977-01-02", "1977-12-31"),
          query("1976-12-31", "1977-12-31"),
          query("1977-01-01", "1978-12-31"),
          query("1977-04-01", "1978-03-31"),
          query("1977-01-01", today.toString()),
          query(today.minusYears(1).plusDays(1).toString(), today.toString()),
          "?from=1977-04-09",
          "?year=1977&sex=female&age=from_40_to_59",
          year(YEAR) + "&sex=female&number=first",
          "?sex=female&dose=half_to_one"
        }) {
      for (Answer answer :
          List.of(
              manager.page(other),
              manager.opioidsPart(other),
              manager.opioidsPage(other),
              manager.tryConditions(other),
              manager.file(other),
              manager.excel(other),
              manager.pdf(other))) {
        assertThat(answer.expect(422).body()).as(other).doesNotContain("<table", "of 40", "of 20");
      }
      reports.page(other).expect(200);
      reports.opioidsPage(other).expect(200);
    }
  }

  @Test
  void a_file_of_another_period_than_a_calendar_year_is_refused_and_says_what_to_choose() {
    for (String period :
        new String[] {query("1977-01-01", "1977-12-30"), query("1977-04-01", "1978-03-31")}) {
      reports.tryConditions(period).expectProblem(422, "not-a-calendar-year");
      for (String ending : new String[] {"csv", "xlsx", "pdf"}) {
        assertThat(CLINICIAN.get("/reports/conditions." + ending + period).expect(422).body())
            .contains("Choose 1 January to 31 December of a year that is over");
      }
    }
  }

  @Test
  void the_page_of_another_period_says_which_year_its_files_cover_and_they_come() {
    assertThat(reports.page(year(YEAR)).expect(200).body()).doesNotContain("Files cover");
    assertThat(reports.page(query("1977-02-01", "1977-05-31")).expect(200).body())
        .contains(
            "Files cover a whole calendar year:",
            "<a href=\"/reports/conditions?from=1977-01-01&amp;to=1977-12-31\">1977</a>");
    for (String period : new String[] {query("1977-02-01", "1977-05-31"), ""}) {
      String page = reports.page(period).expect(200).body();
      List<String> files =
          FILES.matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")).toList();
      assertThat(files).hasSize(3);
      files.forEach(file -> assertThat(CLINICIAN.download(file)).as(file).isNotEmpty());
    }
  }

  /** Six women and six men have reviews before and after. */
  @Test
  void opioids_of_a_value_that_is_held_back_are_held_back_on_the_page_and_in_files_of_any() {
    assertThat(opioids("")).contains("<td class=\"num\">12</td>");
    assertThat(opioids("&sex=female")).contains("<td class=\"num\">6</td>");
    assertThat(opioids("&sex=male"))
        .contains("or so few patients among those whom the filter leaves out")
        .doesNotContain("/CRPS/opioids");
    assertThat(row("").path("opioids").path("change").path("n").asInt()).isEqualTo(12);
    assertThat(row("&sex=female").has("opioids")).isFalse();
  }

  private static String opioids(String filter) {
    return CLINICIAN.get("/reports/conditions/opioids" + year(YEAR) + filter).expect(200).body();
  }

  private String file(String filter) {
    return reports.file(year(YEAR) + filter).expect(200).body();
  }

  private String page(String filter) {
    return reports.page(year(YEAR) + filter).expect(200).body();
  }

  private JsonNode row(String filter) {
    return ReportsApi.condition(
        reports.tryConditions(year(YEAR) + filter).expect(200).json(), "CRPS");
  }
}
