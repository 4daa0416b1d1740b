package health.reprieve.reporting.web;

import static health.reprieve.testing.ReportsApi.query;
import static health.reprieve.testing.ReportsApi.year;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import health.reprieve.testing.VisitsApi;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each test has a year of its own. */
class ConditionReportIT extends ReprieveIT {

  private static final Client CLINICIAN = Client.clinician();

  private final ReportsApi reports = ReportsApi.as(CLINICIAN);

  /** Else a misspelt filter would give the report of everybody. */
  @Test
  void a_name_that_the_report_does_not_know_is_refused_on_the_page_in_files_and_in_json() {
    String query = ReportsApi.year(1980) + "&gender=female";

    assertThat(reports.tryConditions(query).expectProblem(400, "invalid-request").body())
        .contains("gender");
    assertThat(reports.page(query).expect(400).body())
        .contains("gender", "There is no such field. Check its name.");
    reports.file(query).expect(400);
    reports.opioidsPart(query).expect(400);
  }

  @Test
  void a_condition_of_four_patients_shows_the_rule_instead_of_figures() {
    treat("MIGRAINE", 4, 1995);

    JsonNode report = reports.conditions(1995);
    JsonNode row = ReportsApi.condition(report, "MIGRAINE");

    assertThat(row.path("state").asText()).isEqualTo("TOO_FEW");
    assertThat(row.has("patients")).isFalse();
    assertThat(row.has("figures")).isFalse();
    assertThat(report.has("total")).isFalse();
    assertThat(reports.page(year(1995)).expect(200).body())
        .contains("Fewer than 5 patients: no rate, interval or curve is shown.");
  }

  @Test
  void mood_disorders_show_no_figure_of_pain() {
    treat("MOOD", 6, 1996);

    assertThat(ReportsApi.condition(reports.conditions(1996), "MOOD").path("state").asText())
        .isEqualTo("OTHER_MEASURE");
    assertThat(reports.page(year(1996)).expect(200).body())
        .contains("Reported on PHQ-9, never on pain scores: in a table of its own below.")
        .contains("6 without a total before");
  }

  @Test
  void the_page_prints_definition_caveats_and_who_made_it() {
    treat("BACK", 6, 1997);

    String page = reports.page(year(1997)).expect(200).body();

    assertThat(page)
        .contains("Relief = at least 30 % below")
        .contains("Observed response (uncontrolled)")
        .contains("0.9 points of fall are expected without any effect")
        .contains("by Dr Vale-Sample")
        .contains("<b>100 %</b> (61–100) 6 of 6")
        .contains("baseline 8.0, n 6", "fall 4.0, n 6")
        .contains("<b>4.0</b>")
        .contains("<title id=\"curve-BACK-title\">")
        .contains("The curves as a table");
  }

  @Test
  void the_file_names_definition_and_filter_and_leaves_small_counts_out() {
    treat("BACK", 6, 1998);
    treat("CRPS", 12, 1998);

    Answer file = reports.file(year(1998)).expect(200);

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"observed-response-1998-01-01-to-1998-12-31.csv\"");
    assertThat(file.body())
        .startsWith("# Observed response (uncontrolled)")
        .contains("# Courses begun 1998-01-01 to 1998-12-31")
        .contains("# Relief definition ")
        .contains("# Observed response (uncontrolled). There is no comparison group.")
        .contains("# Some of the fall would happen anyway. ")
        .contains("\r\ncondition,patients,courses,note,")
        .contains("\r\nCRPS,12,12,,0,0,0,0,0,12,8.0,0.0,12,-4.0,0.0,,,-50.0,12,12,1.0,")
        .contains("\r\nBack pain,<11,,fewer than 11 patients,,")
        .contains("\r\nAll shown,12,12,");
  }

  @Test
  void the_page_is_narrowed_by_what_was_given_and_to_whom_and_says_so() {
    treat("BACK", 6, 1994);

    assertThat(reports.page(year(1994) + "&number=first").expect(200).body())
        .contains("Only first courses")
        .contains("6 of 6");
    assertThat(reports.page(year(1994) + "&number=second").expect(200).body())
        .contains("that the filter admits");
    assertThat(reports.page(year(1994) + "&age=from_60&dose=&sex=").expect(200).body())
        .contains("that the filter admits");
    assertThat(reports.page(year(1994) + "&age=from_40_to_59&dose=&sex=").expect(200).body())
        .contains("6 of 6");
    reports.tryConditions(year(1994) + "&dose=huge").expectProblem(400, "invalid-request");
  }

  @Test
  void a_row_opens_its_courses_for_clinicians_only() throws SQLException {
    treat("BACK", 6, 1984);
    String path = "/reports/conditions/BACK/courses" + year(1984);

    assertThat(reports.page(year(1984)).expect(200).body()).contains(path.replace("&", "&amp;"));
    assertThat(CLINICIAN.get(path).expect(200).body())
        .contains("6 courses")
        .contains("<b>8.0</b><small>asked, 24 h, n 1</small>")
        .contains("last answer in relief")
        .contains("scored 4")
        .contains("?period=whole&amp;condition=BACK\">");
    assertThat(CLINICIAN.get(path + "&number=second").expect(200).body())
        .contains("No course of this condition that the filter admits began in this period.")
        .contains("Only second courses")
        .contains(
            "/reports/conditions"
                + year(1984).replace("&", "&amp;")
                + "&amp;number=second\">Back to the report");
    CLINICIAN.get("/reports/conditions/NOSUCH/courses").expect(404);
    Client.manager().get(path).expect(403);
    assertThat(Client.manager().get("/reports/conditions" + year(1984)).expect(200).body())
        .doesNotContain("BACK/courses");
    try (Connection database = Server.database();
        Statement statement = database.createStatement();
        ResultSet lines =
            statement.executeQuery(
                "SELECT COUNT(*) FROM audit_entry WHERE act = 'SAW' AND what IN"
                    + " ('courses behind the report of Back pain, begun 1984-01-01 to 1984-12-31',"
                    + " 'courses behind the report of Back pain, begun 1984-01-01 to 1984-12-31,"
                    + " second courses')")) {
      assertThat(lines.next()).isTrue();
      assertThat(lines.getInt(1)).isEqualTo(2);
    }
  }

  @Test
  void what_programs_read_is_held_back_like_a_file() {
    treat("CRPS", 12, 1999);
    treat("BACK", 6, 1999);

    JsonNode report = reports.conditions(1999);

    assertThat(report.path("smallestCell").asInt()).isEqualTo(11);
    assertThat(report.path("caveats").get(0).asText())
        .startsWith("Observed response (uncontrolled). There is no comparison group.");
    assertThat(report.path("caveats").toString())
        .contains("A course counts once 9 days have passed since its last infusion");
    assertThat(ReportsApi.condition(report, "BACK").path("state").asText()).isEqualTo("TOO_FEW");
    assertThat(ReportsApi.condition(report, "CRPS").path("patients").asInt()).isEqualTo(12);
    assertThat(reports.page(year(1999)).expect(200).body()).contains("6 of 6");
  }

  @Test
  void a_course_begun_while_relief_of_the_one_before_held_is_flagged() {
    JsonNode patient =
        PatientsApi.as(CLINICIAN).register(PatientsApi.someone("dateOfBirth", "1940-05-05"));
    Instant before = Instant.parse("1979-12-20T12:00:00Z");
    Instant ended = Instant.parse("1980-01-10T12:00:00Z");
    String number = patient.path("recordNumber").asText();
    VisitsApi visits = VisitsApi.as(CLINICIAN);
    visits.past(visits.course(PatientsApi.id(patient), "BACK"), before);
    visits.past(visits.course(PatientsApi.id(patient), "BACK"), ended);
    ImportsApi.as(CLINICIAN)
        .load(
            ImportsApi.HEADER
                + ImportsApi.row(number, "BACK", before.minus(Duration.ofHours(1)), 8, "before")
                + ImportsApi.row(number, "BACK", before.plus(Duration.ofDays(6)), 3, "home")
                + ImportsApi.row(number, "BACK", ended.minus(Duration.ofDays(5)), 3, "home")
                + ImportsApi.row(number, "BACK", ended.minus(Duration.ofHours(1)), 5, "before"));
    treat("BACK", 5, 1980);

    assertThat(reports.page(year(1980)).expect(200).body())
        .contains(
            "1 of 6 courses began within 7 days of an answer in relief after the course before")
        .contains("<small>1 carried over</small>");
  }

  @Test
  void an_empty_report_says_what_is_empty_and_why() {
    assertThat(reports.page(year(1901)).expect(200).body())
        .contains("No course of infusions began in this period.");
  }

  @Test
  void a_failing_report_says_so_and_does_not_look_empty() throws SQLException {
    rename("relief_definition", "relief_definition_away");
    try {
      assertThat(reports.page(year(1901) + "&sex=female").expect(500).body())
          .contains("The report could not be made.")
          .contains("<input type=\"hidden\" name=\"sex\" value=\"female\">")
          .contains("urn:uuid:")
          .doesNotContain("No course of infusions began");
      reports.tryConditions(year(1901)).expectProblem(500, "unexpected");
    } finally {
      rename("relief_definition_away", "relief_definition");
    }
  }

  @Test
  void refuses_a_period_that_ends_before_it_begins() {
    reports.tryConditions(query("2026-02-01", "2026-01-31")).expectProblem(400, "invalid-request");
    reports.tryConditions("?from=yesterday").expectProblem(400, "invalid-request");
    assertThat(reports.page(query("2026-02-01", "2026-01-31")).expect(400).body())
        .contains("Not before the first day.");
  }

  @Test
  void a_refused_report_keeps_every_filter_that_was_set_and_says_which_one_is_wrong() {
    assertThat(
            reports
                .page("?from=2026-02-01&to=2026-01-31&sex=female&age=from_60")
                .expect(400)
                .body())
        .contains(
            "value=\"2026-02-01\"",
            "value=\"2026-01-31\"",
            "<option value=\"female\" selected>",
            "<option value=\"from_60\" selected>",
            "id=\"to-error\"");
    assertThat(reports.page(year(1901) + "&dose=huge&number=first").expect(400).body())
        .contains("id=\"dose-error\"", "<option value=\"first\" selected>", "value=\"1901-01-01\"");
    assertThat(reports.page(year(1901) + "&gender=f&sex=male").expect(400).body())
        .contains("The button below leaves it out.", "<option value=\"male\" selected>");
  }

  @Test
  void managers_read_it_nurses_and_the_front_desk_do_not() {
    ReportsApi.as(Client.manager()).tryConditions("").expect(200);
    for (Client person : List.of(Client.nurse(), Client.frontDesk())) {
      ReportsApi other = ReportsApi.as(person);
      other.tryConditions("").expectProblem(403, "forbidden");
      other.page("").expect(403);
      other.file("").expect(403);
    }
  }

  @Test
  void opening_it_is_one_line_in_the_audit_trail_with_its_filter() throws SQLException {
    reports.page(year(1902)).expect(200);
    reports.file(year(1902)).expect(200);
    reports.tryConditions(year(1902)).expect(200);

    try (Connection database = Server.database();
        Statement statement = database.createStatement();
        ResultSet lines =
            statement.executeQuery(
                "SELECT GROUP_CONCAT(act ORDER BY id) FROM audit_entry WHERE what ="
                    + " 'report by condition, courses begun 1902-01-01 to 1902-12-31'")) {
      assertThat(lines.next()).isTrue();
      assertThat(lines.getString(1)).isEqualTo("SAW,EXPORTED,EXPORTED");
    }
  }

  /** Patients with pain of 8 before and 4 after an infusion each, in one year. */
  private static void treat(String group, int patients, int year) {
    StringBuilder file = new StringBuilder(ImportsApi.HEADER);
    VisitsApi visits = VisitsApi.as(CLINICIAN);
    for (int i = 0; i < patients; i++) {
      Instant ended = Instant.parse(year + "-03-01T12:00:00Z").plus(Duration.ofDays(i));
      JsonNode patient =
          PatientsApi.as(CLINICIAN).register(PatientsApi.someone("dateOfBirth", "1940-05-05"));
      UUID course = visits.course(PatientsApi.id(patient), group);
      visits.past(course, ended);
      if (!group.equals("MOOD")) {
        String number = patient.path("recordNumber").asText();
        file.append(ImportsApi.row(number, group, ended.minus(Duration.ofHours(1)), 8, "before"));
        file.append(ImportsApi.row(number, group, ended.plus(Duration.ofDays(7)), 4, "home"));
      }
    }
    ImportsApi.as(CLINICIAN).load(file.toString());
  }

  private static void rename(String from, String to) throws SQLException {
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      statement.execute("RENAME TABLE " + from + " TO " + to);
    }
  }
}
