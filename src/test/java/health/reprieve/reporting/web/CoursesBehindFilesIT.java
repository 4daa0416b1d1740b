package health.reprieve.reporting.web;

import static health.reprieve.testing.ReportsApi.year;
import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.CsvFile;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.TreatedPatient;
import health.reprieve.testing.Unique;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies behind a figure as files, over a year of their own. */
class CoursesBehindFilesIT extends ReprieveIT {

  private static final String YEAR = year(1958);
  private static final Instant ENDED = Instant.parse("1958-03-01T12:00:00Z");
  private static final ReportsApi REPORTS = ReportsApi.as(Client.clinician());

  private static UUID inPain;
  private static UUID silent;
  private static UUID low;

  @BeforeAll
  static void bring_patients() {
    ClinicFixture.open();
    TreatedPatient patient =
        TreatedPatient.register()
            .course("CRPS", ENDED)
            .course("CRPS", day(60))
            .answer("CRPS", ENDED.minus(Duration.ofHours(1)), 8, "before");
    int[][] answers = {{1, 4}, {7, 4}, {20, 5}, {24, 7}, {25, 8}};
    for (int[] answer : answers) {
      patient.answer("CRPS", day(answer[0]), answer[1], "home");
    }
    inPain = patient.imported().id();
    silent = TreatedPatient.register().course("CRPS", day(1)).id();
    low = TreatedPatient.register().course("MOOD", ENDED).course("MOOD", day(100)).id();
    SheetsApi sheets = SheetsApi.as(Client.nurse());
    sheets.phq9(day(-1), low, 18);
    sheets.phq9(day(20), low, 4);
    MedicationApi medication = MedicationApi.as(Client.nurse());
    medication.record(inPain, MedicationApi.told(LocalDate.of(1958, 2, 28), 60));
    medication.record(inPain, MedicationApi.told(LocalDate.of(1958, 3, 29), 30));
  }

  private static Instant day(int number) {
    return ENDED.plus(Duration.ofDays(number));
  }

  @Test
  void courses_are_told_as_the_rules_read_them() {
    List<Map<String, String>> lines =
        CsvFile.lines(REPORTS.behind("CRPS", "courses.csv", YEAR).expect(200));

    assertThat(lines)
        .extracting(line -> line.get("patient_id"))
        .containsExactly(inPain.toString(), silent.toString(), inPain.toString());
    assertThat(lines.get(0))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("patient_id", inPain.toString()),
                Map.entry("condition_code", "CRPS"),
                Map.entry("course_number", "1"),
                Map.entry("began_on", "1958-03-01"),
                Map.entry("baseline", "8.0"),
                Map.entry("baseline_source", "CLINIC_AVERAGE"),
                Map.entry("baseline_scores", "1"),
                Map.entry("carried_over", "0"),
                Map.entry("answers", "5"),
                Map.entry("status", "RESPONDER"),
                Map.entry("onset_after_hours", "0.0"),
                Map.entry("onset_up_to_hours", "24.0"),
                Map.entry("lost_after_hours", "480.0"),
                Map.entry("lost_up_to_hours", "576.0"),
                Map.entry("ends_by", "LOSS"),
                Map.entry("loss_unconfirmed", "0"),
                Map.entry("day7_score", "4"),
                Map.entry("day7_hours", "168.0"),
                Map.entry("day7_change_points", "-4.0"),
                Map.entry("over", "1"),
                Map.entry("in_figures", "yes")));
    assertThat(lines.get(1))
        .containsEntry("baseline", "")
        .containsEntry("status", "INELIGIBLE")
        .containsEntry("in_figures", "as a patient only: no baseline");
    assertThat(lines.get(2)).containsEntry("in_figures", "no, a later course");
  }

  @Test
  void relief_that_may_still_begin_is_not_yet_due() {
    Instant ended = Instant.now().minus(Duration.ofDays(2));
    String patient =
        TreatedPatient.register()
            .course("CRPS", ended)
            .answer("CRPS", ended.minus(Duration.ofMinutes(50)), 7, "before")
            .answer("CRPS", ended.plus(Duration.ofHours(6)), 7, "home")
            .imported()
            .id()
            .toString();

    assertThat(CsvFile.lines(REPORTS.behind("CRPS", "courses.csv", "").expect(200)))
        .filteredOn(line -> patient.equals(line.get("patient_id")))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .containsEntry("status", "NOT_YET_DUE")
                    .containsEntry("over", "0")
                    .containsEntry("in_figures", "not yet due"));
  }

  @Test
  void mood_is_told_by_its_totals() {
    List<Map<String, String>> lines =
        CsvFile.lines(REPORTS.behind("MOOD", "mood.csv", YEAR).expect(200));

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("patient_id", low.toString()),
                Map.entry("condition_code", "MOOD"),
                Map.entry("course_number", "1"),
                Map.entry("began_on", "1958-03-01"),
                Map.entry("total_before", "18"),
                Map.entry("before_at_utc", "1958-02-28T12:00:00Z"),
                Map.entry("total_after", "4"),
                Map.entry("after_at_utc", "1958-03-21T12:00:00Z"),
                Map.entry("read_as", "RESPONSE"),
                Map.entry("remission", "1"),
                Map.entry("sheets", "1"),
                Map.entry("status", "RESPONDER"),
                Map.entry("onset_after_hours", "0.0"),
                Map.entry("onset_up_to_hours", "480.0"),
                Map.entry("lost_after_hours", "480.0"),
                Map.entry("lost_up_to_hours", ""),
                Map.entry("ends_by", "NEXT_INFUSION"),
                Map.entry("loss_unconfirmed", "0"),
                Map.entry("over", "1"),
                Map.entry("in_figures", "yes")));
    assertThat(lines.get(1))
        .containsEntry("read_as", "NO_TOTAL_BEFORE")
        .containsEntry("status", "INELIGIBLE")
        .containsEntry("in_figures", "no, a later course");
  }

  @Test
  void opioids_are_told_by_their_reviews() {
    assertThat(CsvFile.lines(REPORTS.behind("CRPS", "opioids.csv", YEAR).expect(200)))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line)
                  .containsEntry("patient_id", inPain.toString())
                  .containsEntry("course_number", "1")
                  .containsEntry("began_on", "1958-03-01")
                  .containsEntry("before_on", "1958-02-28")
                  .containsEntry("after_on", "1958-03-29");
              assertThat(Double.parseDouble(line.get("mme_before"))).isEqualTo(60);
              assertThat(Double.parseDouble(line.get("mme_after"))).isEqualTo(30);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "CRPS, courses, report, Relief = at least 30 % below the patient’s own baseline, 3 courses",
    "MOOD, mood, mood, Response: at least 50 % below the own total before, 2 courses",
    "CRPS, opioids, opioids, Before: the last medication review of the 90 days, 1 course"
  })
  void each_file_says_what_it_is_and_by_which_rules(
      String condition, String what, String named, String rule, String courses) {
    Answer file = REPORTS.behind(condition, what + ".csv", YEAR).expect(200);

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"courses-behind-%s-%s-1958-01-01-to-1958-12-31.csv\""
                .formatted(named, condition));
    assertThat(file.body())
        .startsWith("# Observed response (uncontrolled): no comparison group")
        .contains(
            "begun 1958-01-01 to 1958-12-31 (local days of the clinic): " + courses,
            "\r\n# No filter: all protocols, any dose.\r\n",
            rule,
            " by Dr Vale-Sample.\r\npatient_id,condition_code,course_number,began_on,")
        .doesNotContain("Mockford");
    assertThat(REPORTS.behind(condition, what, YEAR).expect(200).body())
        .contains(
            "\"/reports/conditions/%s/%s.csv%s\""
                .formatted(condition, what, YEAR.replace("&", "&amp;")));
  }

  @Test
  void a_filter_narrows_the_file_and_stands_in_it_and_nothing_in_it_is_a_formula() {
    String name = Unique.name() + ",=1+1";
    String protocol =
        ProtocolsApi.as(Client.clinician())
            .add(name, Map.of())
            .expect(201)
            .json()
            .path("id")
            .asText();
    Answer none = REPORTS.behind("CRPS", "courses.csv", YEAR + "&protocol=" + protocol);

    assertThat(none.expect(200).body())
        .contains("# Narrowed to: protocol " + name.replace(",=", ",'=") + ".\r\n", "0 courses")
        .doesNotContain(",=");
    assertThat(CsvFile.lines(none)).isEmpty();
    Answer second = REPORTS.behind("CRPS", "courses.csv", YEAR + "&number=second").expect(200);
    assertThat(second.body()).contains("# Narrowed to: second courses.\r\n", "1 course.");
    assertThat(CsvFile.lines(second)).hasSize(1);
  }

  @Test
  void whoever_may_not_open_the_page_gets_no_file_and_each_file_is_in_the_trail() {
    for (String file : List.of("CRPS/courses.csv", "MOOD/mood.csv", "CRPS/opioids.csv")) {
      for (Client refused : List.of(Client.manager(), Client.nurse(), Client.frontDesk())) {
        assertThat(refused.get("/reports/conditions/" + file + YEAR).expect(403).body())
            .doesNotContain("patient_id");
      }
    }
    long before = AuditTable.last();
    REPORTS.behind("CRPS", "courses.csv", YEAR).expect(200);
    REPORTS.behind("MOOD", "mood.csv", YEAR).expect(200);
    REPORTS.behind("CRPS", "opioids.csv", YEAR + "&number=first").expect(200);

    assertThat(AuditTable.since(before))
        .containsExactly(
            "Dr Vale-Sample CLINICIAN EXPORTED courses behind the report of CRPS, begun 1958-01-01"
                + " to 1958-12-31",
            "Dr Vale-Sample CLINICIAN EXPORTED courses behind mood of Mood disorders, begun"
                + " 1958-01-01 to 1958-12-31",
            "Dr Vale-Sample CLINICIAN EXPORTED courses behind opioids of CRPS, begun 1958-01-01 to"
                + " 1958-12-31, first courses");
  }

  @Test
  void what_is_asked_wrongly_is_refused_and_leaves_no_line() {
    long before = AuditTable.last();
    for (String what : List.of("courses.csv", "mood.csv", "opioids.csv")) {
      REPORTS.behind("NOSUCH", what, YEAR).expect(404);
      assertThat(REPORTS.behind("CRPS", what, "?from=never").expect(400).header("Content-Type"))
          .startsWith("text/html");
      REPORTS.behind("CRPS", what, YEAR + "&gender=female").expect(400);
    }

    assertThat(AuditTable.since(before)).noneMatch(line -> line.contains("EXPORTED"));
  }
}
