package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.reporting.ConditionRow;
import health.reprieve.reporting.CurveFigure;
import health.reprieve.reporting.DurationFigure;
import health.reprieve.reporting.MeanFigure;
import health.reprieve.reporting.MoodDuration;
import health.reprieve.reporting.MoodFigures;
import health.reprieve.reporting.MoodFigures.MoodRate;
import health.reprieve.reporting.OpioidFigures;
import health.reprieve.reporting.ShareFigure;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.ConfidenceInterval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each cell stands under its name; what is held back, or not told of a condition, is empty. */
class BesideCellsTest {

  private static final MeanFigure NONE = new MeanFigure(null, null, null, null);
  private static final ShareFigure HELD = new ShareFigure(null, null, null, null);

  private static final MoodFigures MOOD =
      new MoodFigures(
          1,
          2,
          3,
          4,
          5,
          6,
          mean(11),
          mean(21),
          mean(31),
          mean(41),
          new MoodRate(share(51), share(61), share(71)),
          new MoodRate(share(81), share(91), HELD),
          new MoodDuration(
              share(101),
              new DurationFigure(
                  101, new CensoredInterval(111, 112), new ConfidenceInterval(113, 114)),
              115,
              new CurveFigure(null, null, List.of(), List.of(), List.of(), List.of(), List.of())),
          11);

  @Test
  void each_figure_of_mood_stands_under_its_name() {
    Map<String, Object> cells = cells(MOOD, null);

    assertThat(cells)
        .containsEntry("phq9_without_baseline", 1)
        .containsEntry("phq9_in_remission_before", 2)
        .containsEntry("phq9_without_follow_up", 5)
        .containsEntry("phq9_not_yet_due", 6)
        .containsEntry("phq9_before_n", 11)
        .containsEntry("phq9_after_mean", 21.1)
        .containsEntry("phq9_change_n", 31)
        .containsEntry("phq9_change_upper", 31.4)
        .containsEntry("phq9_change_percent_mean", 41.1)
        .containsEntry("phq9_response_count", 51)
        .containsEntry("phq9_response_worst_case_count", 61)
        .containsEntry("phq9_response_best_case_upper", 71.4)
        .containsEntry("phq9_remission_of", 82)
        .containsEntry("phq9_remission_worst_case_share", 91.1)
        .containsEntry("phq9_remission_best_case_count", "")
        .containsEntry("phq9_response_reached_of", 102)
        .containsEntry("phq9_response_lasts_after", 111.0)
        .containsEntry("phq9_response_lasts_up_to", 112.0)
        .containsEntry("phq9_response_lasts_band_lower", 113.0)
        .containsEntry("phq9_response_cut_short", 115)
        .containsEntry("mme_change_n", "");
  }

  @Test
  void each_figure_of_opioids_stands_under_its_name() {
    Map<String, Object> cells = cells(null, new OpioidFigures(mean(11), NONE, mean(31)));

    assertThat(cells)
        .containsEntry("mme_before_mean", 11.1)
        .containsEntry("mme_before_sd", 11.2)
        .containsEntry("mme_after_mean", "")
        .containsEntry("mme_change_n", 31)
        .containsEntry("mme_change_mean", 31.1)
        .containsEntry("mme_change_lower", 31.3)
        .containsEntry("phq9_change_mean", "");
  }

  @Test
  void a_line_without_either_is_as_long() {
    assertThat(BesideCells.empty()).hasSameSizeAs(BesideCells.header()).containsOnly("");
  }

  private static MeanFigure mean(int n) {
    return new MeanFigure(n, n + 0.1, n + 0.2, new ConfidenceInterval(n + 0.3, n + 0.4));
  }

  private static ShareFigure share(int count) {
    return new ShareFigure(
        count, count + 1, count + 0.1, new ConfidenceInterval(count + 0.3, count + 0.4));
  }

  private static Map<String, Object> cells(
      @Nullable MoodFigures mood, @Nullable OpioidFigures opioids) {
    List<Named> names = BesideCells.header();
    List<Object> values =
        BesideCells.of(
            new ConditionRow(
                ReportGroupCode.of("MOOD"),
                "Mood",
                1,
                ConditionRow.State.OTHER_MEASURE,
                50,
                50,
                null,
                mood,
                opioids));
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      cells.put(names.get(i).name(), values.get(i));
    }
    assertThat(cells).hasSize(names.size());
    return cells;
  }
}
