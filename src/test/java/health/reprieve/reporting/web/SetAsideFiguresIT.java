package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AnalystRows;
import health.reprieve.testing.Client;
import health.reprieve.testing.DefinitionApi;
import health.reprieve.testing.ExportsApi;
import health.reprieve.testing.OutcomeTable;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.TrajectoryApi;
import health.reprieve.testing.TreatedPatient;
import health.reprieve.testing.ZipFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A score that was set aside is in no figure. Baseline 8, in relief at 5 or less. */
class SetAsideFiguresIT extends ReprieveIT {

  private static final Instant ENDED = Instant.parse("1965-03-10T12:00:00Z");

  private final Client clinician = Client.clinician();
  private final DefinitionApi definition = DefinitionApi.as(clinician);
  private final ScoresApi scores = ScoresApi.as(clinician);
  private UUID patient;

  @BeforeEach
  void infuse_somebody_with_relief() {
    definition.change("smallestCell", 1, "smallestExportCell", 1);
    patient =
        TreatedPatient.register()
            .course("CRPS", ENDED)
            .answer("CRPS", ENDED.minus(Duration.ofHours(1)), 8, "before")
            .answer("CRPS", ENDED.plus(Duration.ofDays(1)), 3, "home")
            .imported()
            .id();
    scores.record(ScoresApi.followUp(patient, ENDED.plus(Duration.ofDays(7)), 2));
    OutcomeTable.settle();
  }

  @AfterEach
  void restore() {
    for (JsonNode one : scores.of(patient)) {
      if (!one.hasNonNull("setAsideAt")) {
        scores.setAside(one, "the test is over");
      }
    }
    definition.change("smallestCell", 5, "smallestExportCell", 11);
  }

  @Test
  void without_its_baseline_a_course_is_in_no_report_until_it_is_entered_afresh() {
    assertThat(relief()).isEqualTo("1 of 1");
    List<Map<String, String>> before = OutcomeTable.rows(patient);
    JsonNode baseline = scores.of(patient).path(0);

    scores.setAside(baseline, "of another patient");

    assertThat(relief()).isEqualTo("0 of 0");
    assertKeptUp();
    assertThat(analysts("baseline")).containsOnly("null");

    Map<String, Object> afresh = ScoresApi.followUp(patient, ENDED.minus(Duration.ofHours(1)), 8);
    afresh.put("moment", "BEFORE");
    scores.record(afresh);

    assertThat(relief()).isEqualTo("1 of 1");
    assertThat(OutcomeTable.rows(patient)).isEqualTo(before);
  }

  @Test
  void an_answer_leaves_relief_day_seven_the_trajectory_the_follow_up_and_the_views() {
    assertThat(analysts("day7_score")).containsOnly("2");
    assertThat(followUps()).contains("GIVEN");
    JsonNode wrong = scores.of(patient).path(2);

    scores.setAside(wrong, "of another patient");

    assertThat(analysts("day7_score")).containsOnly("null");
    assertThat(analysts("answers")).containsOnly("1");
    assertKeptUp();
    JsonNode trajectory = TrajectoryApi.as(clinician).whole(patient);
    assertThat(trajectory.path("answers").findValuesAsText("score")).containsExactly("8", "3");
    assertThat(TrajectoryApi.as(clinician).page(patient, "?period=whole").expect(200).body())
        .doesNotContain(wrong.path("id").asText());
    assertThat(followUps()).doesNotContain("GIVEN");

    scores.setAside(scores.of(patient).path(1), "of another patient too");
    assertThat(relief()).isEqualTo("0 of 0");
  }

  @Test
  void the_export_of_everything_marks_it() {
    JsonNode wrong = scores.of(patient).path(2);
    JsonNode aside = scores.setAside(wrong, "of another patient");
    ExportsApi exports = ExportsApi.as(Client.manager());
    String export = exports.order();
    exports.await(export, "DONE");
    ZipFiles zip = ZipFiles.of(exports.file(export));

    assertThat(zip.row("scores.csv", "score_id", wrong.path("id").asText()))
        .containsEntry("set_aside_at", aside.path("setAsideAt").asText())
        .containsEntry("set_aside_because", "of another patient")
        .hasEntrySatisfying("set_aside_by_staff_id", by -> assertThat(by).isNotEmpty());
    assertThat(zip.row("scores.csv", "score_id", scores.of(patient).path(0).path("id").asText()))
        .containsEntry("set_aside_at", "");
  }

  /** An assessment made afresh alters nothing more. */
  private void assertKeptUp() {
    List<Map<String, String>> stored = OutcomeTable.rows(patient);
    OutcomeTable.assessAfresh();
    assertThat(OutcomeTable.rows(patient)).isEqualTo(stored);
  }

  private String relief() {
    JsonNode figures = ReportsApi.as(clinician).conditions(1965).path("total").path("figures");
    JsonNode relief = ReportsApi.relief(figures, 30);
    return relief.path("count").asInt() + " of " + relief.path("total").asInt();
  }

  private static List<String> analysts(String column) {
    return AnalystRows.of(
            "analyst_course_outcome WHERE began_at_utc BETWEEN '1965-01-01' AND '1965-12-31'"
                + " ORDER BY patient DESC, threshold LIMIT 3")
        .stream()
        .map(row -> row.text(column))
        .toList();
  }

  private List<String> followUps() {
    return StreamSupport.stream(scores.followUps(patient).spliterator(), false)
        .map(one -> one.path("state").asText())
        .toList();
  }
}
