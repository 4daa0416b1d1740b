package health.reprieve.reporting;

import static health.reprieve.testing.ReportsApi.condition;
import static health.reprieve.testing.ReportsApi.relief;
import static health.reprieve.testing.ReportsApi.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.reporting.ReferenceDiaries.Patient;
import health.reprieve.testing.Client;
import health.reprieve.testing.DefinitionApi;
import health.reprieve.testing.ReferenceTable;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The reference data give their known answers through HTTP and the database: registered, recorded,
 * imported from a file, and read in the report. Each test has a year of its own.
 */
class ReferenceReportIT extends ReprieveIT {

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final double HOURS_PER_DAY = 24;

  private final DefinitionApi definition = DefinitionApi.as(Client.clinician());
  private final ReportsApi reports = ReportsApi.as(Client.clinician());

  @BeforeEach
  void show_single_patients() {
    definition.change("smallestCell", 1, "smallestExportCell", 1);
  }

  @AfterEach
  void restore() {
    definition.change("smallestCell", 5, "smallestExportCell", 11);
  }

  @Test
  void paired_scores_give_the_figures_of_R() {
    ReferenceDiaries diaries = new ReferenceDiaries();
    List<Map<String, String>> pairs =
        ReferenceTable.rows("/health/reprieve/statistics/data_nrs_paired.csv");
    Instant ended = Instant.parse("1991-02-01T12:00:00Z");
    for (Map<String, String> pair : pairs) {
      diaries.pair(
          text(pair, "condition"),
          Integer.parseInt(text(pair, "pre")),
          Integer.parseInt(text(pair, "post")),
          ended);
      ended = ended.plus(Duration.ofDays(1));
    }
    assertThat(diaries.load().path("added").asInt()).isEqualTo(2 * pairs.size());

    JsonNode report = reports.conditions(1991);
    JsonNode all = report.path("total").path("figures");
    Map<String, String> known = known("nrs_all");

    assertThat(report.path("total").path("patients").asInt()).isEqualTo(24);
    assertThat(all.path("assessed").asInt()).isEqualTo(24);
    assertMean(all.path("baseline"), known, "mean_pre", "sd_pre");
    assertMean(all.path("after"), known, "mean_post", "sd_post");
    assertMean(all.path("change"), known, "mean_diff", "sd_diff");
    assertThat(all.path("change").path("lower").asDouble())
        .isCloseTo(number(known, "ci_lo"), CLOSE);
    assertThat(all.path("change").path("upper").asDouble())
        .isCloseTo(number(known, "ci_hi"), CLOSE);
    assertThat(relief(all, 30).path("count").asDouble()).isEqualTo(number(known, "responder30"));
    assertThat(relief(all, 50).path("count").asDouble()).isEqualTo(number(known, "responder50"));
    assertThat(all.path("baselineSources").path("CLINIC_AVERAGE").asInt()).isEqualTo(24);
    assertGroup(report, pairs, "CRPS", "CRPS");
    assertGroup(report, pairs, "FIBRO", "FIBROMYALGIA");
    assertGroup(report, pairs, "NEURO", "NEUROPATHIC");
  }

  /** Numbers of one condition, worked out from the rows themselves. */
  private static void assertGroup(
      JsonNode report, List<Map<String, String>> pairs, String condition, String code) {
    List<Map<String, String>> rows =
        pairs.stream().filter(pair -> condition.equals(pair.get("condition"))).toList();
    JsonNode figures = condition(report, code).path("figures");
    double mean =
        rows.stream()
            .mapToDouble(pair -> number(pair, "post") - number(pair, "pre"))
            .average()
            .orElseThrow();

    assertThat(rows).hasSize(8);
    assertThat(figures.path("change").path("n").asInt()).isEqualTo(8);
    assertThat(figures.path("change").path("mean").asDouble()).isCloseTo(mean, CLOSE);
    for (int percent : List.of(30, 50)) {
      long relieved =
          rows.stream()
              .filter(
                  pair ->
                      100 * (number(pair, "pre") - number(pair, "post"))
                          >= percent * number(pair, "pre"))
              .count();
      assertThat(relief(figures, percent).path("count").asLong()).isEqualTo(relieved);
      assertThat(relief(figures, percent).path("total").asInt()).isEqualTo(8);
    }
  }

  @Test
  void worked_diaries_give_their_answers() {
    ReferenceDiaries diaries = new ReferenceDiaries();
    Map<LocalDate, Map<String, String>> examples = new LinkedHashMap<>();
    Instant ended = Instant.parse("1993-02-01T12:00:00Z");
    for (Map<String, String> example :
        ReferenceTable.rows("/health/reprieve/outcomes/domain/relief_examples.csv")) {
      bring(diaries, example, ended);
      examples.put(ended.atZone(ZoneOffset.UTC).toLocalDate(), example);
      ended = ended.plus(Duration.ofDays(1));
    }
    diaries.load();

    examples.forEach(
        (day, example) -> {
          JsonNode report = reports.conditions(day, day);
          assertThat(report.path("total").path("patients").asInt()).isEqualTo(1);
          assertExample(report.path("total").path("figures"), example);
        });
    assertAllTogether(reports.conditions(1993).path("total").path("figures"));
  }

  private static void bring(ReferenceDiaries diaries, Map<String, String> example, Instant ended) {
    Patient patient = diaries.patient();
    diaries.course(patient, "CRPS", ended);
    if (!text(example, "baseline").isEmpty()) {
      diaries.week(patient, "CRPS", ended, (int) number(example, "baseline"));
    }
    diaries.diary(patient, "CRPS", ended, text(example, "entries_h:nrs"));
    if (!text(example, "next_infusion_h").isEmpty()) {
      Duration until = Duration.ofHours((long) number(example, "next_infusion_h"));
      diaries.course(patient, "CRPS", ended.plus(until).plus(Duration.ofMinutes(40)));
    }
  }

  private static void assertExample(JsonNode figures, Map<String, String> example) {
    String status = text(example, "status");
    JsonNode relief = relief(figures, 30);
    assertThat(relief.path("count").asInt()).isEqualTo(status.equals("RESPONDER") ? 1 : 0);
    assertThat(relief.path("total").asInt())
        .isEqualTo(status.equals("RESPONDER") || status.equals("NONRESPONDER") ? 1 : 0);
    assertThat(figures.path("notAssessed").asInt())
        .isEqualTo(status.equals("NOT_ASSESSED") ? 1 : 0);
    assertThat(figures.path("belowMinimum").asInt() + figures.path("withoutBaseline").asInt())
        .isEqualTo(status.equals("INELIGIBLE") ? 1 : 0);
    assertDays(figures.path("onset"), example, "onset_L", "onset_R");
    assertDays(figures.path("lasts"), example, "dur_L", "dur_R");
    assertThat(figures.path("cutShort").asInt())
        .isEqualTo(text(example, "reason").equals("NEXT_INFUSION") ? 1 : 0);
  }

  /** The median of a single patient is that patient's interval. */
  private static void assertDays(
      JsonNode median, Map<String, String> example, String left, String right) {
    if (text(example, left).isEmpty()) {
      assertThat(median.path("n").asInt()).isZero();
      assertThat(median.has("after")).isFalse();
      return;
    }
    assertThat(median.path("after").asDouble())
        .isCloseTo(number(example, left) / HOURS_PER_DAY, CLOSE);
    if (text(example, right).isEmpty()) {
      assertThat(median.has("upTo")).isFalse();
    } else {
      assertThat(median.path("upTo").asDouble())
          .isCloseTo(number(example, right) / HOURS_PER_DAY, CLOSE);
    }
  }

  /**
   * Worked by hand: relief of the five with relief ends in (48, 72], twice in (168, 336], in (336,
   * 504] and after 335 hours. Turnbull puts a fifth into (48, 72], then two thirds of the rest into
   * (335, 336], where the two and the last one meet, and one third into (336, 504].
   */
  private static void assertAllTogether(JsonNode all) {
    assertThat(relief(all, 30).path("count").asInt()).isEqualTo(5);
    assertThat(relief(all, 30).path("total").asInt()).isEqualTo(6);
    assertThat(all.path("notAssessed").asInt()).isEqualTo(1);
    assertThat(all.path("belowMinimum").asInt()).isEqualTo(1);
    assertThat(all.path("withoutBaseline").asInt()).isEqualTo(1);
    assertThat(all.path("lasts").path("after").asDouble()).isCloseTo(335 / 24.0, CLOSE);
    assertThat(all.path("lasts").path("upTo").asDouble()).isCloseTo(14, CLOSE);
    JsonNode curve = all.path("curve");
    assertThat(curve.path("start").asDouble()).isCloseTo(5 / 6.0, CLOSE);
    assertThat(curve.path("steps").path(1).path("to").asDouble()).isCloseTo(4 / 6.0, CLOSE);
    assertThat(curve.path("days").path(2).path("inRelief").asInt()).isEqualTo(1);
    assertThat(curve.path("days").path(2).path("lower").asDouble())
        .isCloseTo(4 / 18.0, within(1e-6));
  }

  /** Two courses of one patient, the later one entered first, one of them with relief. */
  @Test
  void the_course_that_began_first_counts_and_filters_come_before_that() {
    ReferenceDiaries diaries = new ReferenceDiaries();
    Instant early = Instant.parse("1990-02-01T12:00:00Z");
    Instant late = Instant.parse("1990-06-01T12:00:00Z");
    Patient twice = diaries.patient();
    diaries.course(twice, "CRPS", late);
    diaries.week(twice, "CRPS", late, 8);
    diaries.diary(twice, "CRPS", late, "24:2");
    diaries.course(twice, "CRPS", early);
    diaries.week(twice, "CRPS", early, 8);
    diaries.diary(twice, "CRPS", early, "24:8;48:8");
    diaries.course(twice, "BACK", early.plus(Duration.ofDays(30)));
    Patient once = diaries.patient();
    diaries.course(once, "CRPS", late);
    diaries.week(once, "CRPS", late, 8);
    diaries.diary(once, "CRPS", late, "24:2");
    diaries.load();

    JsonNode report = reports.conditions(1990);
    assertCounts(condition(report, "CRPS"), 2, 3, 1);
    assertCounts(report.path("total"), 2, 4, 1);
    assertCounts(narrowed("&number=second"), 1, 1, 1);
    assertCounts(narrowed("&number=first"), 2, 2, 1);
    assertCounts(narrowed("&sex=female&age=from_40_to_59"), 2, 3, 1);
    assertThat(reports.tryConditions(year(1990) + "&sex=male").json().path("conditions")).isEmpty();
    assertThat(reports.tryConditions(year(1990) + "&dose=under_half").json().path("conditions"))
        .isEmpty();
  }

  private JsonNode narrowed(String filter) {
    return condition(reports.tryConditions(year(1990) + filter).expect(200).json(), "CRPS");
  }

  private static void assertCounts(JsonNode line, int patients, int courses, int relieved) {
    assertThat(line.path("patients").asInt()).isEqualTo(patients);
    assertThat(line.path("courses").asInt()).isEqualTo(courses);
    assertThat(relief(line.path("figures"), 30).path("count").asInt()).isEqualTo(relieved);
  }

  private static Map<String, String> known(String data) {
    return ReferenceTable.rows("/health/reprieve/statistics/paired.csv").stream()
        .filter(row -> data.equals(row.get("data")))
        .findFirst()
        .orElseThrow();
  }

  private static void assertMean(
      JsonNode figure, Map<String, String> known, String mean, String sd) {
    assertThat(figure.path("n").asDouble()).isEqualTo(number(known, "n"));
    assertThat(figure.path("mean").asDouble()).isCloseTo(number(known, mean), CLOSE);
    assertThat(figure.path("sd").asDouble()).isCloseTo(number(known, sd), CLOSE);
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(text(row, column));
  }
}
