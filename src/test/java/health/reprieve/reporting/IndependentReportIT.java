package health.reprieve.reporting;

import static health.reprieve.reporting.IndependentDiaries.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.DefinitionApi;
import health.reprieve.testing.ReferenceTable;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import java.util.HashMap;
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
 * Diaries, sheets of the PHQ-9 and medication reviews of three conditions are brought into the
 * clinic, and every figure of the report is the one that independent_report.py worked out from the
 * same data without the application. A year of their own; a course before it leaves relief behind
 * for some.
 */
class IndependentReportIT extends ReprieveIT {

  private static final String FIGURES = "/health/reprieve/reporting/independent_report.csv";
  private static final String CUMULATIVE = "/cumulative/";
  private static final Offset<Double> CLOSE = within(1e-9);

  /** Turnbull's mass is known to 1e-6, by both ways of finding it. */
  private static final Offset<Double> ESTIMATED = within(2e-6);

  private static final DefinitionApi DEFINITION = DefinitionApi.as(Client.clinician());

  private final ReportsApi reports = ReportsApi.as(Client.clinician());

  @BeforeAll
  static void bring_the_diaries() {
    DEFINITION.change("smallestCell", 1, "smallestExportCell", 1);
    IndependentDiaries.bring();
  }

  @AfterAll
  static void restore() {
    DEFINITION.change("smallestCell", 5, "smallestExportCell", 11);
  }

  @Test
  void every_figure_is_the_one_worked_out_independently() {
    JsonNode report = reports.conditions(IndependentDiaries.FIRST, IndependentDiaries.LAST);

    for (String condition : List.of("CRPS", "BACK", "MOOD")) {
      assertThat(line(report, condition).path("patients").asLong())
          .isEqualTo(
              ReferenceTable.rows(IndependentDiaries.DIARIES).stream()
                  .filter(row -> text(row, "condition").equals(condition))
                  .count());
    }
    for (Map<String, String> known : figures()) {
      assertFigure(line(report, text(known, "line")), text(known, "figure"), text(known, "value"));
    }
  }

  @Test
  void no_figure_of_the_report_is_left_out() {
    JsonNode report = reports.conditions(IndependentDiaries.FIRST, IndependentDiaries.LAST);

    for (String line : List.of("CRPS", "BACK", "MOOD", "total")) {
      Map<String, Double> told = new HashMap<>();
      for (String part : List.of("figures", "mood", "opioids")) {
        IndependentDiaries.collect("/" + part, line(report, line).path(part), told);
      }
      assertThat(
              figures().stream()
                  .filter(known -> text(known, "line").equals(line))
                  .map(known -> text(known, "figure"))
                  .toList())
          .as(line)
          .containsAll(told.keySet());
      assertThat(told).hasSizeGreaterThan(40);
    }
  }

  private static JsonNode line(JsonNode report, String name) {
    return name.equals("total") ? report.path("total") : ReportsApi.condition(report, name);
  }

  private static List<Map<String, String>> figures() {
    return ReferenceTable.rows(FIGURES).stream()
        .filter(known -> !text(known, "figure").startsWith(CUMULATIVE))
        .toList();
  }

  private static void assertFigure(JsonNode line, String name, String value) {
    JsonNode figure = line.at(name);
    if (value.isEmpty()) {
      assertThat(figure.isMissingNode()).as(name).isTrue();
    } else {
      assertThat(figure.isNumber()).as(name).isTrue();
      assertThat(figure.asDouble())
          .as(name)
          .isCloseTo(Double.parseDouble(value), name.contains("/curve/") ? ESTIMATED : CLOSE);
    }
  }

  /** Read off the plot, whose lines stand within a twentieth of a unit, 248 units high. */
  @Test
  void the_cumulative_responder_curve_is_the_one_worked_out_independently() {
    String page =
        reports
            .page(
                ReportsApi.query(
                    IndependentDiaries.FIRST.toString(), IndependentDiaries.LAST.toString()))
            .expect(200)
            .body();
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
}
