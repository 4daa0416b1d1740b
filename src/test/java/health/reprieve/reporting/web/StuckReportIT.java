package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import health.reprieve.testing.TrajectoryApi;
import health.reprieve.testing.TreatedPatient;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Somebody else's lock keeps the queries of reports from ending: after their time limit they are
 * stopped and say so, and none looks like a report without patients. A year of its own.
 */
class StuckReportIT extends ReprieveIT {

  private static final String YEAR = ReportsApi.query("1967-01-01", "1967-12-31");
  private static final Duration LONGEST = Duration.ofSeconds(90);

  /** The driver gives up after a minute. */
  private static final Duration BEFORE_THE_DRIVER = Duration.ofSeconds(55);

  private static final Client CLINICIAN = Client.clinician();
  private static final ReportsApi REPORTS = ReportsApi.as(CLINICIAN);

  private static UUID patient;

  @BeforeAll
  static void bring_a_patient() {
    patient = TreatedPatient.register().course("CRPS", Instant.parse("1967-03-01T12:00:00Z")).id();
  }

  @Test
  void a_query_that_takes_too_long_is_stopped_and_page_json_file_and_part_say_so()
      throws SQLException {
    List<Answer> asked =
        whileLocked(
            "course_outcome",
            List.of(
                () -> REPORTS.page(YEAR),
                () -> REPORTS.tryConditions(YEAR),
                () -> REPORTS.file(YEAR),
                () -> REPORTS.opioidsPart(YEAR),
                () -> REPORTS.excel(YEAR),
                () -> REPORTS.pdf(YEAR)));

    String page = asked.get(0).expect(500).body();
    assertThat(page)
        .contains("The report could not be made.", "This is not “no data”", "urn:uuid:")
        .doesNotContain("<table", "No course of infusions");
    asked.get(1).expectProblem(500, "unexpected");
    assertSaysWhatToDo(asked.get(2));
    assertSaysWhatToDo(asked.get(4));
    assertSaysWhatToDo(asked.get(5));
    Answer part = asked.get(3).expect(500);
    assertThat(part.header("HX-Retarget")).isEqualTo("#opioids");
    assertThat(part.body())
        .contains("id=\"opioids\"", "This part of the report could not be made.", "urn:uuid:")
        .contains("/reports/conditions/opioids?from=1967-01-01")
        .doesNotContain("<table", "No patient has a review");

    assertThat(REPORTS.page(YEAR).expect(200).body()).contains("<table", "Fewer than 5 patients");
  }

  @Test
  void the_courses_behind_a_figure_say_so() throws SQLException {
    whileLocked(
            "course_outcome",
            List.of(
                () -> REPORTS.behind("CRPS", "courses", YEAR),
                () -> REPORTS.behind("MOOD", "mood", YEAR),
                () -> REPORTS.behind("CRPS", "opioids", YEAR),
                () -> REPORTS.behind("CRPS", "courses.csv", YEAR),
                () -> REPORTS.behind("MOOD", "mood.csv", YEAR),
                () -> REPORTS.behind("CRPS", "opioids.csv", YEAR)))
        .forEach(StuckReportIT::assertSaysWhatToDo);

    assertThat(REPORTS.behind("CRPS", "courses", YEAR).expect(200).body()).contains("<table");
  }

  @Test
  void the_patients_of_the_courses_behind_a_figure_are_not_waited_for_either() throws SQLException {
    whileLocked("patient", List.of(() -> REPORTS.behind("CRPS", "courses", YEAR)))
        .forEach(StuckReportIT::assertSaysWhatToDo);
  }

  @Test
  void how_the_clinic_ran_says_so() throws SQLException {
    List<Answer> asked =
        whileLocked(
            "appointment_override",
            List.of(
                () -> REPORTS.operationsPage(YEAR),
                () -> REPORTS.tryOperations(YEAR),
                () -> REPORTS.operationsFile(YEAR),
                () -> REPORTS.operationsExcel(YEAR)));

    assertThat(asked.get(0).expect(500).body())
        .contains("The report could not be made.", "This is not “no data”", "urn:uuid:")
        .doesNotContain("<table");
    asked.get(1).expectProblem(500, "unexpected");
    assertSaysWhatToDo(asked.get(2));
    assertSaysWhatToDo(asked.get(3));
    assertThat(REPORTS.operationsPage(YEAR).expect(200).body())
        .contains("No visit was booked to start in this period.");
  }

  @Test
  void what_is_told_of_one_patient_and_whom_to_call_say_so() throws SQLException {
    List<Supplier<Answer>> pages =
        Stream.of(
                TrajectoryApi.path(patient),
                TrajectoryApi.path(patient) + "/trajectory.csv",
                "/reports/patients/" + patient + "/referrer.pdf",
                "/scores/of/" + patient,
                "/sheets/of/" + patient,
                "/medications/of/" + patient,
                "/next-booster/of/" + patient,
                "/worklist/relief-ending",
                "/worklist/missed-sessions",
                "/worklist/silent-diaries")
            .map(page -> (Supplier<Answer>) () -> CLINICIAN.get(page))
            .toList();
    List<Supplier<Answer>> questions = new ArrayList<>(pages);
    questions.add(() -> TrajectoryApi.as(CLINICIAN).tryShow(patient, ""));
    questions.add(() -> part(TrajectoryApi.path(patient)));

    Instant begun = Instant.now();
    List<Answer> answers =
        whileLocked(
            "score WRITE, answer_sheet WRITE, visit WRITE, appointment WRITE, medication_review WRITE, diary_entry",
            questions);

    assertThat(Duration.between(begun, Instant.now())).isLessThan(BEFORE_THE_DRIVER);
    answers.subList(0, pages.size()).forEach(StuckReportIT::assertSaysWhatToDo);
    answers.get(pages.size()).expectProblem(500, "unexpected");
    Answer part = answers.get(pages.size() + 1).expect(500);
    assertThat(part.header("HX-Retarget")).isEqualTo("#message");
    assertThat(part.body()).contains("Try again", "urn:uuid:").doesNotContain("No course");
    assertThat(CLINICIAN.get(TrajectoryApi.path(patient)).expect(200).body()).contains("<table");
  }

  private static Answer part(String page) {
    return CLINICIAN.send(
        "GET", page, BodyPublishers.noBody(), "text/html", List.of("HX-Request", "true"));
  }

  @Test
  void a_part_that_is_refused_says_why_in_its_place() {
    Answer part = REPORTS.opioidsPart("?from=never").expect(400);

    assertThat(part.header("HX-Retarget")).isEqualTo("#opioids");
    assertThat(part.body()).contains("This part of the report could not be made.");
  }

  private static void assertSaysWhatToDo(Answer answer) {
    assertThat(answer.expect(500).header("Content-Type")).startsWith("text/html");
    assertThat(answer.body())
        .contains("This could not be done", "Try again", "urn:uuid:")
        .doesNotContain(
            "<table",
            "condition,patients",
            "patient_id,",
            "section,",
            "began in this period",
            "booked to start");
  }

  /** What these questions are answered, all at once, while nobody can read a table. */
  private static List<Answer> whileLocked(String table, List<Supplier<Answer>> questions)
      throws SQLException {
    try (Connection other = Server.database();
        Statement lock = other.createStatement()) {
      lock.execute("LOCK TABLES " + table + " WRITE");
      List<CompletableFuture<Answer>> asked =
          questions.stream()
              .map(one -> CompletableFuture.supplyAsync(one, task -> new Thread(task).start()))
              .toList();
      assertThat(asked).allSatisfy(one -> assertThat(one).succeedsWithin(LONGEST));
      lock.execute("UNLOCK TABLES");
      return asked.stream().map(CompletableFuture::join).toList();
    }
  }
}
