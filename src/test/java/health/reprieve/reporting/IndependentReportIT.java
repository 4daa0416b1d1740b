package health.reprieve.reporting;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A set of diaries is brought into the clinic, and every figure of the report is the one that
 * independent_report.py worked out from the same diaries without the application. A year of their
 * own; a course before it leaves relief behind for some.
 */
class IndependentReportIT extends ReprieveIT {

  private static final String DIARIES = "/health/reprieve/reporting/report_diaries.csv";
  private static final String FIGURES = "/health/reprieve/reporting/independent_report.csv";
  private static final String CUMULATIVE = "/cumulative/";
  private static final Instant ENDED = Instant.parse("1971-03-15T12:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(1971, 3, 1);
  private static final LocalDate LAST = LocalDate.of(1971, 12, 31);
  private static final Offset<Double> CLOSE = within(1e-9);

  /** Turnbull's mass is known to 1e-6, by both ways of finding it. */
  private static final Offset<Double> ESTIMATED = within(2e-6);

  private static final DefinitionApi DEFINITION = DefinitionApi.as(Client.clinician());

  private final ReportsApi reports = ReportsApi.as(Client.clinician());

  @BeforeAll
  static void bring_the_diaries() {
    DEFINITION.change("smallestCell", 1, "smallestExportCell", 1);
    ReferenceDiaries diaries = new ReferenceDiaries();
    ReferenceTable.rows(DIARIES).forEach(row -> bring(diaries, row));
    diaries.load();
  }

  private static void bring(ReferenceDiaries diaries, Map<String, String> row) {
    Patient patient = diaries.patient();
    if (text(row, "carried").equals("1")) {
      Instant earlier = ENDED.minus(Duration.ofDays(40));
      diaries.course(patient, "CRPS", earlier);
      diaries.week(patient, "CRPS", earlier, 9);
      diaries.diary(patient, "CRPS", earlier, "24:2");
    }
    diaries.course(patient, "CRPS", ENDED);
    List<Integer> baseline =
        Arrays.stream(text(row, "baseline").split(";"))
            .filter(score -> !score.isEmpty())
            .map(Integer::valueOf)
            .toList();
    diaries.before(patient, "CRPS", ENDED, text(row, "source"), baseline);
    diaries.diary(patient, "CRPS", ENDED, text(row, "entries_h:nrs"));
    if (!text(row, "next_infusion_h").isEmpty()) {
      Duration until = Duration.ofHours(Long.parseLong(text(row, "next_infusion_h")));
      diaries.course(patient, "CRPS", ENDED.plus(until).plus(Duration.ofMinutes(40)));
    }
  }

  @AfterAll
  static void restore() {
    DEFINITION.change("smallestCell", 5, "smallestExportCell", 11);
  }

  @Test
  void every_figure_is_the_one_worked_out_independently() {
    JsonNode report = reports.conditions(FIRST, LAST);
    JsonNode crps = ReportsApi.condition(report, "CRPS");

    assertThat(crps.path("patients").asInt()).isEqualTo(ReferenceTable.rows(DIARIES).size());
    for (Map<String, String> known : ReferenceTable.rows(FIGURES)) {
      String name = text(known, "figure");
      if (!name.startsWith(CUMULATIVE)) {
        assertFigure(crps.path("figures"), name, text(known, "value"));
        assertFigure(report.path("total").path("figures"), name, text(known, "value"));
      }
    }
  }

  private static void assertFigure(JsonNode figures, String name, String value) {
    JsonNode figure = figures.at(name);
    if (value.isEmpty()) {
      assertThat(figure.isMissingNode()).as(name).isTrue();
    } else {
      assertThat(figure.isNumber()).as(name).isTrue();
      assertThat(figure.asDouble())
          .as(name)
          .isCloseTo(Double.parseDouble(value), name.startsWith("/curve") ? ESTIMATED : CLOSE);
    }
  }

  /** Read off the plot, whose lines stand within a twentieth of a unit, 248 units high. */
  @Test
  void the_cumulative_responder_curve_is_the_one_worked_out_independently() {
    String page =
        reports.page(ReportsApi.query(FIRST.toString(), LAST.toString())).expect(200).body();
    Matcher line =
        Pattern.compile("class=\"s-line g\\d d\\d\" d=\"(M40\\.0 [^\"]+)\"")
            .matcher(page.substring(page.indexOf("id=\"h-cum\"")));
    assertThat(line.find()).isTrue();
    List<Map<String, String>> known =
        ReferenceTable.rows(FIGURES).stream()
            .filter(row -> text(row, "figure").startsWith(CUMULATIVE))
            .toList();

    assertThat(known).hasSize(101);
    for (Map<String, String> one : known) {
      int percent = Integer.parseInt(text(one, "figure").substring(CUMULATIVE.length()));
      assertThat(shareAt(percent, Objects.requireNonNull(line.group(1))))
          .as(text(one, "figure"))
          .isCloseTo(Double.parseDouble(text(one, "value")), within(0.001));
    }
  }

  /** The path goes right to the last percent of a share, and up or down to the next share. */
  private static double shareAt(int percent, String path) {
    Matcher part = Pattern.compile("([MHV])([0-9.]+)(?: ([0-9.]+))?").matcher(path);
    double x = 40;
    double y = 260;
    while (part.find()) {
      double number = Double.parseDouble(part.group(2));
      if (part.group(1).equals("M")) {
        y = Double.parseDouble(part.group(3));
      } else if (part.group(1).equals("H")) {
        x = number;
        if (x >= 40 + 4.22 * percent - 0.1) {
          return (260 - y) / 248;
        }
      } else {
        y = number;
      }
    }
    throw new AssertionError("The line ends before " + percent + " %, at " + x);
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
