package health.reprieve.reporting.web;

import health.reprieve.reporting.ConditionRow;
import health.reprieve.reporting.MoodFigures;
import health.reprieve.reporting.MoodFigures.MoodRate;
import health.reprieve.reporting.OpioidFigures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a line of the file tells beside pain, mood on the PHQ-9 and opioids, as cells. */
final class BesideCells {

  private static final List<String> MOOD = moodNames();
  private static final List<String> OPIOIDS =
      List.of(
          "mme_before_mean",
          "mme_before_sd",
          "mme_after_mean",
          "mme_after_sd",
          "mme_change_n",
          "mme_change_mean",
          "mme_change_sd",
          "mme_change_lower",
          "mme_change_upper");

  private BesideCells() {}

  private static List<String> moodNames() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "phq9_without_baseline",
                "phq9_in_remission_before",
                "phq9_without_follow_up",
                "phq9_not_yet_due",
                "phq9_before_n",
                "phq9_before_mean",
                "phq9_before_sd",
                "phq9_after_mean",
                "phq9_after_sd",
                "phq9_change_n",
                "phq9_change_mean",
                "phq9_change_sd",
                "phq9_change_lower",
                "phq9_change_upper",
                "phq9_change_percent_mean"));
    for (String what : List.of("response", "remission")) {
      Cells.share(names, "phq9_" + what + '_');
      Cells.share(names, "phq9_" + what + "_worst_case_");
      Cells.share(names, "phq9_" + what + "_best_case_");
    }
    return names;
  }

  static List<String> header() {
    List<String> names = new ArrayList<>(MOOD);
    names.addAll(OPIOIDS);
    return names;
  }

  /** Empty cells for a line that tells neither. */
  static List<Object> empty() {
    return Collections.nCopies(MOOD.size() + OPIOIDS.size(), "");
  }

  static List<Object> of(ConditionRow row) {
    MoodFigures mood = row.mood();
    OpioidFigures opioids = row.opioids();
    List<Object> cells =
        new ArrayList<>(mood == null ? Collections.nCopies(MOOD.size(), "") : mood(mood));
    cells.addAll(opioids == null ? Collections.nCopies(OPIOIDS.size(), "") : opioids(opioids));
    return cells;
  }

  private static List<Object> mood(MoodFigures figures) {
    Cells cells = new Cells();
    cells.add(figures.withoutBaseline());
    cells.add(figures.inRemission());
    cells.add(figures.withoutFollowUp());
    cells.add(figures.notYetDue());
    cells.mean(figures.before());
    cells.spread(figures.after());
    cells.mean(figures.change());
    cells.interval(figures.change().interval());
    cells.add(figures.changePercent().mean());
    for (MoodRate rate : figures.rates()) {
      cells.share(rate.observed());
      cells.share(rate.worstCase());
      cells.share(rate.bestCase());
    }
    return cells.all();
  }

  private static List<Object> opioids(OpioidFigures figures) {
    Cells cells = new Cells();
    cells.spread(figures.before());
    cells.spread(figures.after());
    cells.mean(figures.change());
    cells.interval(figures.change().interval());
    return cells.all();
  }
}
