package health.reprieve.reporting.web;

import health.reprieve.reporting.ConditionRow;
import health.reprieve.reporting.DurationFigure;
import health.reprieve.reporting.MoodFigures;
import health.reprieve.reporting.MoodFigures.MoodRate;
import health.reprieve.reporting.OpioidFigures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a line of the file tells beside pain, mood on the PHQ-9 and opioids, as cells. */
final class BesideCells {

  private static final List<Named> MOOD = mood();
  private static final List<Named> OPIOIDS = opioids();

  private static final String LASTS = "PHQ-9 response lasts, days, median";

  private BesideCells() {}

  private static List<Named> mood() {
    List<Named> columns = new ArrayList<>();
    columns.add(new Named("phq9_without_baseline", "PHQ-9: without a total before"));
    columns.add(new Named("phq9_in_remission_before", "PHQ-9: in remission before"));
    columns.add(new Named("phq9_without_follow_up", "PHQ-9: missing, no total after"));
    columns.add(new Named("phq9_not_yet_due", "PHQ-9: not yet due"));
    Cells.mean(columns, "phq9_before_", "PHQ-9 before");
    Cells.spread(columns, "phq9_after_", "PHQ-9 after");
    Cells.mean(columns, "phq9_change_", "PHQ-9 change");
    Cells.interval(columns, "phq9_change_", "PHQ-9 change");
    columns.add(new Named("phq9_change_percent_mean", "PHQ-9 change, %: mean"));
    for (String what : List.of("response", "remission")) {
      String words = "PHQ-9 " + what;
      Cells.share(columns, "phq9_" + what + '_', words);
      Cells.share(columns, "phq9_" + what + "_worst_case_", words + ", worst case");
      Cells.share(columns, "phq9_" + what + "_best_case_", words + ", best case");
    }
    Cells.share(columns, "phq9_response_reached_", "PHQ-9 response reached");
    Cells.median(columns, "phq9_response_lasts_", LASTS);
    Cells.interval(columns, "phq9_response_lasts_band_", LASTS);
    columns.add(
        new Named("phq9_response_cut_short", "PHQ-9 response: cut short by the next infusion"));
    return columns;
  }

  private static List<Named> opioids() {
    List<Named> columns = new ArrayList<>();
    Cells.spread(columns, "mme_before_", "Opioids before, MME a day");
    Cells.spread(columns, "mme_after_", "Opioids after, MME a day");
    Cells.mean(columns, "mme_change_", "Opioids change, MME a day");
    Cells.interval(columns, "mme_change_", "Opioids change, MME a day");
    return columns;
  }

  static List<Named> header() {
    List<Named> columns = new ArrayList<>(MOOD);
    columns.addAll(OPIOIDS);
    return columns;
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
    DurationFigure lasts = figures.duration().lasts();
    cells.share(figures.duration().reached());
    cells.median(lasts.median());
    cells.interval(lasts.band());
    cells.add(figures.duration().cutShort());
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
