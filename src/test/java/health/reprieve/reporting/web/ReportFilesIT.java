package health.reprieve.reporting.web;

import static health.reprieve.testing.ReportsApi.year;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.PdfText;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.VisitsApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The report by condition as Excel and PDF: the same as its CSV, over a year of their own. */
class ReportFilesIT extends ReprieveIT {

  private static final String YEAR = year(1982);
  private static final String EXCEL = "/reports/conditions.xlsx" + YEAR;
  private static final String PDF = "/reports/conditions.pdf" + YEAR;
  private static final Client CLINICIAN = Client.clinician();

  @BeforeAll
  static void bring_patients() {
    treat("CRPS", 12);
    treat("BACK", 6);
    treat("MOOD", 3);
  }

  @Test
  void the_workbook_has_the_cells_of_the_csv_under_the_words_of_the_page() throws IOException {
    List<CSVRecord> csv = csv();
    List<Row> sheet = sheet(0);

    assertThat(sheet).hasSameSizeAs(csv);
    for (int line = 1; line < csv.size(); line++) {
      CSVRecord expected = csv.get(line);
      Row row = sheet.get(line);
      for (int column = 0; column < expected.size(); column++) {
        assertThat(same(cell(row, column), expected.get(column)))
            .as(csv.get(0).get(column) + " of " + expected.get(0))
            .isTrue();
      }
    }
    List<String> words =
        IntStream.range(0, csv.get(0).size()).mapToObj(i -> cell(sheet.get(0), i)).toList();
    assertThat(words)
        .doesNotHaveDuplicates()
        .noneMatch(word -> word.isEmpty() || word.contains("_"))
        .contains(
            "Condition", "Baseline: mean", "Relief ≥30 %: count", "Relief ≥50 %, worst case: of");
    assertThat(csv.get(1).get(0)).isEqualTo("CRPS");
    assertThat(cell(sheet.get(1), 1)).isEqualTo("12");
    assertThat(csv.get(2).get(1)).isEqualTo("<11");
  }

  private static boolean same(String cell, String csv) {
    return cell.equals(csv)
        || (!cell.isEmpty()
            && !csv.isEmpty()
            && Double.parseDouble(cell) == Double.parseDouble(csv));
  }

  @Test
  void the_workbook_holds_definition_filter_and_caveats() throws IOException {
    String notes =
        String.join("\n", sheet(1).stream().map(row -> cell(row, 0) + " " + cell(row, 1)).toList());

    assertThat(notes)
        .contains("Observed response (uncontrolled): no comparison group")
        .contains("Courses begun 1982-01-01 to 1982-12-31")
        .contains("No filter: all protocols, any dose.")
        .contains("Relief = at least 30 % below the patient’s own baseline")
        .contains("Some of the fall would happen anyway.")
        .contains("Counts of 1 to 10")
        .contains("Lost and treated again by day: what had ended relief by that day")
        .contains("Fall at day 7: cumulative responder curve")
        .doesNotContain("_", "{", "|");
    assertThat(CLINICIAN.get("/reports/conditions.csv" + YEAR).expect(200).body())
        .contains("ended_day_*: what had ended relief by that day")
        .contains(
            "to the whole hour, where a line has more than 200 different ones to the whole day");
  }

  @Test
  void the_pdf_has_definition_figures_and_caveats_on_its_first_page_and_the_curves_after_it() {
    List<String> pages = PdfText.pages(CLINICIAN.download(PDF));

    assertThat(pages).hasSize(3);
    assertThat(pages.get(0))
        .contains("Relief = at least 30 % below the patient’s own baseline")
        .contains("no filter: all protocols, any dose")
        .contains("CRPS 12")
        .contains("12 of 12")
        .contains("4.0")
        .contains("Fewer than 11 patients: nothing is shown.")
        .contains("Reported on PHQ-9, never on pain scores: in a table of its own below.")
        .contains("Observed response (uncontrolled).")
        .contains("page 1 of 3")
        .doesNotContain("6 of 6");
    assertThat(pages.get(1)).contains("CRPS").contains("Days since the end of the last infusion.");
  }

  /** All 12 have relief until day 20 or so; nobody is unassessed. */
  @Test
  void the_pdf_has_the_shares_still_in_relief_and_the_same_under_other_choices() {
    String all = String.join(" ", PdfText.pages(CLINICIAN.download(PDF)));

    assertThat(all)
        .contains("Still in relief, of all assessed", "day 7 day 14 CRPS 100 % 100 %")
        .contains("The same under other choices: patients with relief")
        .contains("≥30 %, worst case", "≥50 %, worst case", "best case")
        .contains("at worst 100 %, at best 100 %");
  }

  @Test
  void the_files_tell_the_cumulative_responder_curve_and_the_cases_at_each_threshold()
      throws IOException {
    CSVRecord crps = csv().get(1);
    List<String> names = csv().get(0).stream().toList();
    JsonNode figures =
        ReportsApi.condition(ReportsApi.as(CLINICIAN).conditions(1982), "CRPS").path("figures");

    assertThat(crps.get(names.indexOf("fall_50_percent_count"))).isEqualTo("12");
    assertThat(crps.get(names.indexOf("fall_60_percent_count"))).isEqualTo("0");
    assertThat(crps.get(names.indexOf("fall_note"))).isEmpty();
    assertThat(crps.get(names.indexOf("relief_50_percent_best_case_count"))).isEqualTo("12");
    assertThat(crps.get(names.indexOf("ended_note"))).startsWith("held back: fewer than 11");
    assertThat(figures.at("/falls/thresholds/4/patients/count").asInt()).isEqualTo(12);
    assertThat(figures.at("/falls/heldBack").isMissingNode()).isTrue();
    assertThat(figures.at("/ended/heldBack").asText()).isEqualTo("FEW");
    assertThat(figures.at("/responses/1/worstCase/count").asInt()).isEqualTo(12);
  }

  @Test
  void an_empty_report_is_a_file_that_says_so() {
    assertThat(PdfText.pages(CLINICIAN.download("/reports/conditions.pdf" + year(1903))))
        .singleElement()
        .asString()
        .contains("No course of infusions began in this period.");
    assertThat(CLINICIAN.download("/reports/conditions.xlsx" + year(1903))).isNotEmpty();
  }

  @Test
  void nurses_and_the_front_desk_get_none_and_each_file_is_in_the_trail() {
    for (Client person : List.of(Client.nurse(), Client.frontDesk())) {
      person.get(EXCEL).expect(403);
      person.get(PDF).expect(403);
    }
    Client.manager().get(EXCEL).expect(200);
    long before = AuditTable.last();
    Answer excel = CLINICIAN.get(EXCEL).expect(200);
    Answer pdf = CLINICIAN.get(PDF).expect(200);

    assertThat(excel.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"observed-response-1982-01-01-to-1982-12-31.xlsx\"");
    assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(AuditTable.since(before))
        .containsExactly(
            "Dr Vale-Sample CLINICIAN EXPORTED report by condition, courses begun 1982-01-01 to"
                + " 1982-12-31",
            "Dr Vale-Sample CLINICIAN EXPORTED report by condition, courses begun 1982-01-01 to"
                + " 1982-12-31");
  }

  @Test
  void an_unreadable_period_is_refused_in_every_form() {
    for (String file : List.of("csv", "xlsx", "pdf")) {
      CLINICIAN.get("/reports/conditions." + file + "?from=never").expect(400);
    }
  }

  private static List<CSVRecord> csv() throws IOException {
    String text = CLINICIAN.get("/reports/conditions.csv" + YEAR).expect(200).body();
    try (CSVParser parser =
        CSVParser.parse(
            new StringReader(text), CSVFormat.RFC4180.builder().setCommentMarker('#').get())) {
      return parser.getRecords();
    }
  }

  private static List<Row> sheet(int number) throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(CLINICIAN.download(EXCEL)))) {
      return workbook.getSheet(number).orElseThrow().read();
    }
  }

  private static String cell(Row row, int column) {
    return column < row.getCellCount() && row.getCell(column) != null
        ? row.getCell(column).getText()
        : "";
  }

  /** Patients with pain of 8 before and 4 after an infusion each, in one year. */
  private static void treat(String group, int patients) {
    StringBuilder file = new StringBuilder(ImportsApi.HEADER);
    VisitsApi visits = VisitsApi.as(CLINICIAN);
    IntStream.range(0, patients)
        .forEach(
            i -> {
              Instant ended = Instant.parse("1982-03-01T12:00:00Z").plus(Duration.ofDays(i));
              JsonNode patient =
                  PatientsApi.as(CLINICIAN)
                      .register(PatientsApi.someone("dateOfBirth", "1940-05-05"));
              UUID course = visits.course(PatientsApi.id(patient), group);
              visits.past(course, ended);
              String number = patient.path("recordNumber").asText();
              if (!group.equals("MOOD")) {
                file.append(
                    ImportsApi.row(number, group, ended.minus(Duration.ofHours(1)), 8, "before"));
                for (int day : new int[] {1, 7, 20}) {
                  file.append(
                      ImportsApi.row(number, group, ended.plus(Duration.ofDays(day)), 4, "home"));
                }
              }
            });
    ImportsApi.as(CLINICIAN).load(file.toString());
  }
}
