package health.reprieve.reporting.web;

import static health.reprieve.testing.ReportsApi.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.PdfText;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.TreatedPatient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Mood and opioids in all forms of the report by condition. The year 1988 has enough patients for
 * files, 1992 one patient for each rule. Expected figures: SciPy 1.17.1 over the same numbers,
 * {@code t.interval} and {@code binomtest(k, n).proportion_ci(method='wilson')}.
 */
class MoodReportIT extends ReprieveIT {

  private static final Client CLINICIAN = Client.clinician();
  private static final ReportsApi REPORTS = ReportsApi.as(CLINICIAN);
  private static final SheetsApi SHEETS = SheetsApi.as(Client.nurse());
  private static final Offset<Double> CLOSE = within(1e-4);

  private static final int[] MME_BEFORE = {60, 30, 45, 90, 20, 80, 75, 50, 40, 35, 65, 10};
  private static final int[] MME_AFTER = {40, 30, 15, 60, 10, 90, 50, 45, 0, 35, 30, 10};

  @BeforeAll
  static void treat_enough_for_files() {
    for (int i = 0; i < 12; i++) {
      follow(i, 12 + i, i % 5);
      follow(12 + i, 8 + i, 8 + i - i % 3);
      follow(24 + i, 10 + i, null);
      Instant ended = ended("1988", i);
      UUID patient = TreatedPatient.register().course("CRPS", ended).id();
      review(patient, ended, MME_BEFORE[i], MME_AFTER[i]);
      patient = TreatedPatient.register().course("NEUROPATHIC", ended).id();
      review(patient, ended, MME_BEFORE[i], MME_AFTER[i]);
    }
    TreatedPatient.register().course("NEUROPATHIC", ended("1988", 12));
  }

  private static void follow(int day, int before, @Nullable Integer after) {
    Instant ended = ended("1988", day);
    UUID patient = TreatedPatient.register().course("MOOD", ended).id();
    SHEETS.phq9(after(ended, -2), patient, before);
    if (after != null) {
      SHEETS.phq9(after(ended, 20), patient, after);
    }
  }

  private static void review(UUID patient, Instant ended, int before, int after) {
    LocalDate day = ended.atZone(ZoneOffset.UTC).toLocalDate();
    MedicationApi medication = MedicationApi.as(Client.nurse());
    medication.record(patient, MedicationApi.told(day.minusDays(2), before));
    medication.record(patient, MedicationApi.told(day.plusDays(28), after));
  }

  @BeforeAll
  static void treat_one_for_each_rule() {
    latest_sheet_of_each_window_counts();
    sheets_without_a_total_or_set_aside_do_not_count();
    what_follows_the_next_infusion_does_not_count();
    plain(12, 9);
    UUID well = plain(4, 0);
    SHEETS.phq9(after(ended("1992", 0), 21), well, 1);
    UUID askedTooEarly = TreatedPatient.register().course("MOOD", ended("1992", 0)).id();
    SHEETS.phq9(after(ended("1992", 0), -15), askedTooEarly, 20);
    SHEETS.phq9(after(ended("1992", 0), 20), askedTooEarly, 3);
    UUID askedAtOnce = TreatedPatient.register().course("MOOD", ended("1992", 0)).id();
    SHEETS.phq9(after(ended("1992", 0), -1), askedAtOnce, 15);
    SHEETS.phq9(ended("1992", 0).plusSeconds(3600), askedAtOnce, 0);
    plain(18, 10);
  }

  private static UUID plain(int before, int after) {
    Instant ended = ended("1992", 0);
    UUID patient = TreatedPatient.register().course("MOOD", ended).id();
    SHEETS.phq9(after(ended, -1), patient, before);
    SHEETS.phq9(after(ended, 20), patient, after);
    return patient;
  }

  private static void latest_sheet_of_each_window_counts() {
    Instant ended = ended("1992", 0);
    UUID patient = TreatedPatient.register().course("MOOD", ended).id();
    SHEETS.phq9(after(ended, -13), patient, 20);
    SHEETS.phq9(after(ended, -1), patient, 10);
    SHEETS.phq9(after(ended, 5), patient, 0);
    SHEETS.phq9(after(ended, 10), patient, 8);
    SHEETS.phq9(after(ended, 30), patient, 4);
    SHEETS.phq9(after(ended, 32), patient, 0);
  }

  private static void sheets_without_a_total_or_set_aside_do_not_count() {
    Instant ended = ended("1992", 0);
    UUID patient = TreatedPatient.register().course("MOOD", ended).id();
    SHEETS.phq9(after(ended, -2), patient, 14);
    SHEETS.recordAt(after(ended, -1), patient, "PHQ9", 1, 3, 2, 3);
    SHEETS.phq9(after(ended, 20), patient, 7);
    SHEETS.trySetAside(SHEETS.phq9(after(ended, 22), patient, 0), "Another patient's").expect(200);
    SHEETS.recordAt(after(ended, 25), patient, "PHQ9", 1, 0, 2, 0);
  }

  private static void what_follows_the_next_infusion_does_not_count() {
    Instant ended = ended("1992", 0);
    UUID patient =
        TreatedPatient.register().course("MOOD", ended).course("MOOD", after(ended, 15)).id();
    SHEETS.phq9(after(ended, -3), patient, 16);
    SHEETS.phq9(after(ended, 10), patient, 12);
    SHEETS.phq9(after(ended, 20), patient, 2);
  }

  private static Instant ended(String year, int day) {
    return after(Instant.parse(year + "-03-01T12:00:00Z"), day);
  }

  private static Instant after(Instant instant, int days) {
    return instant.plus(Duration.ofDays(days));
  }

  @Test
  void the_page_has_a_table_of_mood_with_its_rules() {
    String page = REPORTS.page(year(1992)).expect(200).body();

    assertThat(page)
        .contains("Mood on the PHQ-9")
        .contains("Observed response (uncontrolled): no comparison group")
        .contains("the last sheet with a total of the 14 days before the day of the first infusion")
        .contains("<b>8</b><small>9 courses</small>")
        .contains("1 under 5 before, 1 without a total before")
        .contains("<b>14.2</b><small> SD 2.9</small><small>n 6</small>")
        .contains("<b>8.4</b><small>SD 3.0</small>")
        .contains("<b>5.6</b><small>(3.0–8.2)</small><small>5 of 6</small>")
        .contains("<b>41 %</b>")
        .contains("<b>40 %</b> (12–77)</span><small>2 of 5</small>")
        .contains("at worst 33 %, at best 50 %")
        .contains("<b>20 %</b> (4–62)</span><small>1 of 5</small>")
        .contains("How long responses lasted")
        .containsPattern(
            "Mood disorders</th>\\s*<td><span class=\"nowrap\"><b>40 %</b> \\(12–77\\)");
  }

  @Test
  void the_page_is_narrowed_like_the_table_of_pain() {
    assertThat(REPORTS.page(year(1992) + "&number=second").expect(200).body())
        .contains("Fewer than 5 patients: no mean, rate or interval is shown.")
        .doesNotContain("2 of 5");
    assertThat(REPORTS.page(year(1992) + "&sex=male").expect(200).body())
        .doesNotContain("Mood on the PHQ-9");
  }

  @Test
  void of_eight_patients_nothing_leaves_the_house() {
    JsonNode row = ReportsApi.condition(REPORTS.conditions(1992), "MOOD");

    assertThat(row.path("state").asText()).isEqualTo("OTHER_MEASURE");
    assertThat(row.has("mood")).isFalse();
    assertThat(row.has("patients")).isFalse();
    assertThat(REPORTS.file(year(1992)).expect(200).body())
        .contains("\r\nMood disorders,,,reported on PHQ-9,,");
  }

  @Test
  void programs_read_mood_unrounded() {
    JsonNode report = REPORTS.conditions(1988);
    JsonNode row = ReportsApi.condition(report, "MOOD");
    JsonNode mood = row.path("mood");

    assertThat(report.path("moodRules").path("daysBefore").asInt()).isEqualTo(14);
    assertThat(row.has("figures")).isFalse();
    assertThat(row.path("patients").asInt()).isEqualTo(36);
    assertThat(mood.path("withoutFollowUp").asInt()).isEqualTo(12);
    assertThat(mood.path("notYetDue").asInt()).isZero();
    assertThat(mood.path("withoutBaseline").asInt()).isZero();
    assertThat(mood.path("before").path("mean").asDouble()).isCloseTo(15.5, CLOSE);
    assertThat(mood.path("after").path("mean").asDouble()).isCloseTo(7.125, CLOSE);
    assertThat(mood.path("change").path("n").asInt()).isEqualTo(24);
    assertThat(mood.path("change").path("mean").asDouble()).isCloseTo(-8.375, CLOSE);
    assertThat(mood.path("change").path("lower").asDouble()).isCloseTo(-11.75038, CLOSE);
    assertThat(mood.path("change").path("upper").asDouble()).isCloseTo(-4.99962, CLOSE);
    assertThat(mood.path("changePercent").path("mean").asDouble()).isCloseTo(-48.69259, CLOSE);
    for (String rate : List.of("response", "remission")) {
      expect(mood.path(rate).path("observed"), 12, 24, 0.31427, 0.68573);
      expect(mood.path(rate).path("worstCase"), 12, 36, 0.20215, 0.49666);
      expect(mood.path(rate).path("bestCase"), 24, 36, 0.50334, 0.79785);
    }
  }

  private static void expect(JsonNode share, int count, int of, double lower, double upper) {
    assertThat(share.path("count").asInt()).isEqualTo(count);
    assertThat(share.path("total").asInt()).isEqualTo(of);
    assertThat(share.path("lower").asDouble()).isCloseTo(lower, CLOSE);
    assertThat(share.path("upper").asDouble()).isCloseTo(upper, CLOSE);
  }

  /** Thirteen patients of whom one was never asked: how many were would tell of that one. */
  @Test
  void programs_read_opioids_before_and_after() {
    JsonNode report = REPORTS.conditions(1988);
    JsonNode told = ReportsApi.condition(report, "CRPS").path("opioids");
    JsonNode held = ReportsApi.condition(report, "NEUROPATHIC").path("opioids");

    assertThat(report.path("opioidRules").path("daysBefore").asInt()).isEqualTo(90);
    assertThat(report.path("opioidRules").path("firstDayAfter").asInt()).isEqualTo(14);
    assertThat(told.path("before").path("mean").asDouble()).isCloseTo(50, CLOSE);
    assertThat(told.path("after").path("mean").asDouble()).isCloseTo(34.58333, CLOSE);
    assertThat(told.path("change").path("n").asInt()).isEqualTo(12);
    assertThat(told.path("change").path("mean").asDouble()).isCloseTo(-15.41667, CLOSE);
    assertThat(told.path("change").path("lower").asDouble()).isCloseTo(-25.94945, CLOSE);
    assertThat(told.path("change").path("upper").asDouble()).isCloseTo(-4.88388, CLOSE);
    assertThat(held.path("change").has("n")).isFalse();
    assertThat(held.path("change").has("lower")).isFalse();
    assertThat(held.path("change").path("mean").asDouble()).isEqualTo(-15.4);
  }

  @Test
  void the_csv_and_the_workbook_have_the_same_figures() throws IOException {
    for (Map<String, Map<String, String>> lines : List.of(csv(), workbook())) {
      Map<String, String> mood = line(lines, "Mood disorders");
      assertThat(mood)
          .containsEntry("patients", "36")
          .containsEntry("baseline_n", "")
          .containsEntry("phq9_without_follow_up", "12")
          .containsEntry("phq9_not_yet_due", "0")
          .containsEntry("phq9_change_n", "24")
          .containsEntry("phq9_response_count", "12")
          .containsEntry("phq9_response_of", "24")
          .containsEntry("phq9_remission_worst_case_of", "36")
          .containsEntry("mme_change_n", "0");
      assertThat(mood)
          .containsEntry("phq9_response_reached_count", "12")
          .containsEntry("phq9_response_reached_of", "24")
          .containsEntry("phq9_response_lasts_up_to", "")
          .containsEntry("phq9_response_lasts_band_lower", "");
      assertThat(number(mood, "phq9_response_lasts_after")).isCloseTo(20, CLOSE);
      assertThat(number(mood, "phq9_change_mean")).isCloseTo(-8.375, CLOSE);
      assertThat(number(mood, "phq9_change_lower")).isCloseTo(-11.75038, CLOSE);
      assertThat(number(mood, "phq9_response_lower")).isCloseTo(0.31427, CLOSE);
      Map<String, String> crps = line(lines, "CRPS");
      assertThat(crps).containsEntry("mme_change_n", "12").containsEntry("phq9_change_n", "");
      assertThat(number(crps, "mme_change_mean")).isCloseTo(-15.41667, CLOSE);
      assertThat(number(crps, "mme_change_upper")).isCloseTo(-4.88388, CLOSE);
      assertThat(line(lines, "Neuropathic pain"))
          .containsEntry("mme_change_n", "")
          .containsEntry("mme_change_lower", "")
          .containsEntry("mme_change_mean", "-15.4");
    }
  }

  @Test
  void files_print_the_rules_and_the_pdf_the_table() {
    assertThat(REPORTS.file(year(1988)).expect(200).body())
        .contains("# phq9_*: mood, observed (uncontrolled). PHQ-9, 0 to 27 points")
        .contains("# mme_*: opioids in morphine milligram equivalents a day");
    assertThat(
            String.join(
                "\n", PdfText.pages(CLINICIAN.download("/reports/conditions.pdf" + year(1988)))))
        .contains("Mood on the PHQ-9: observed response (uncontrolled)")
        .contains("50 % (31–69)")
        .contains("12 of 24")
        .contains("Remission: a total under 5.")
        .contains("Opioids before and after, MME a day (uncontrolled)")
        .contains("CRPS 50.0 SD 24.7, n 12 34.6 SD 25.1, n 12 15.4 (4.9–25.9), n 12")
        .contains("Neuropathic pain 50.0 SD 24.7 34.6 SD 25.1 15.4 CRPS");
  }

  private static Map<String, String> line(Map<String, Map<String, String>> lines, String name) {
    return Objects.requireNonNull(lines.get(name), name);
  }

  private static double number(Map<String, String> line, String name) {
    return Double.parseDouble(line.getOrDefault(name, ""));
  }

  /** Cells by line and name. */
  private static Map<String, Map<String, String>> csv() throws IOException {
    Map<String, Map<String, String>> lines = new HashMap<>();
    try (CSVParser parser = parser()) {
      for (CSVRecord line : parser) {
        lines.put(line.get("condition"), line.toMap());
      }
    }
    return lines;
  }

  private static CSVParser parser() throws IOException {
    return CSVParser.parse(
        new StringReader(REPORTS.file(year(1988)).expect(200).body()),
        CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().get());
  }

  /** By the names of the CSV, whose columns it has in words. */
  private static Map<String, Map<String, String>> workbook() throws IOException {
    Map<String, Map<String, String>> lines = new HashMap<>();
    List<String> names = parser().getHeaderNames();
    byte[] file = CLINICIAN.download("/reports/conditions.xlsx" + year(1988));
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = workbook.getFirstSheet().read();
      for (Row row : rows) {
        Map<String, String> line = new HashMap<>();
        for (int column = 0; column < rows.get(0).getCellCount(); column++) {
          line.put(names.get(column), row.getCellText(column));
        }
        lines.put(row.getCellText(0), line);
      }
    }
    return lines;
  }
}
