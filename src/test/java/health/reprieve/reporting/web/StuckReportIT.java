package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import health.reprieve.testing.TreatedPatient;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Somebody else's lock keeps the queries of reports from ending: after their time limit they are
 * stopped and say so, and none looks like a report without patients. A year of its own.
 */
class StuckReportIT extends ReprieveIT {

  private static final String YEAR = ReportsApi.query("1967-01-01", "1967-12-31");
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final ReportsApi REPORTS = ReportsApi.as(Client.clinician());

  @BeforeAll
  static void bring_a_patient() {
    TreatedPatient.register().course("CRPS", Instant.parse("1967-03-01T12:00:00Z"));
  }

  @Test
  void a_query_that_takes_too_long_is_stopped_and_page_json_file_and_part_say_so()
      throws SQLException {
    Instant begun = Instant.now();
    List<CompletableFuture<Answer>> asked;
    try (Connection other = Server.database();
        Statement lock = other.createStatement()) {
      lock.execute("LOCK TABLES course_outcome WRITE");
      asked =
          List.of(
              ask(() -> REPORTS.page(YEAR)),
              ask(() -> REPORTS.tryConditions(YEAR)),
              ask(() -> REPORTS.file(YEAR)),
              ask(() -> REPORTS.opioidsPart(YEAR)));
      asked.forEach(CompletableFuture::join);
      lock.execute("UNLOCK TABLES");
    }

    assertThat(Duration.between(begun, Instant.now())).isLessThan(LONGEST);
    String page = asked.get(0).join().expect(500).body();
    assertThat(page)
        .contains("The report could not be made.", "This is not “no data”", "urn:uuid:")
        .doesNotContain("<table", "No course of infusions");
    asked.get(1).join().expectProblem(500, "unexpected");
    assertThat(asked.get(2).join().expect(500).body()).doesNotContain("condition,patients");
    Answer part = asked.get(3).join().expect(500);
    assertThat(part.header("HX-Retarget")).isEqualTo("#opioids");
    assertThat(part.body())
        .contains("id=\"opioids\"", "This part of the report could not be made.", "urn:uuid:")
        .contains("/reports/conditions/opioids?from=1967-01-01")
        .doesNotContain("<table", "No patient has a review");

    assertThat(REPORTS.page(YEAR).expect(200).body()).contains("<table", "Fewer than 5 patients");
  }

  @Test
  void a_part_that_is_refused_says_why_in_its_place() {
    Answer part = REPORTS.opioidsPart("?from=never").expect(400);

    assertThat(part.header("HX-Retarget")).isEqualTo("#opioids");
    assertThat(part.body()).contains("This part of the report could not be made.");
  }

  private static CompletableFuture<Answer> ask(Supplier<Answer> question) {
    return CompletableFuture.supplyAsync(question);
  }
}
