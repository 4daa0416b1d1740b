package health.reprieve.reporting.web;

import health.reprieve.reporting.OpioidFigures;
import health.reprieve.reporting.OpioidsAround;
import health.reprieve.reporting.web.FiguresJson.MeanJson;
import org.jspecify.annotations.Nullable;

/** Opioids of one condition as JSON, in MME a day, unrounded. What is held back is left out. */
public record OpioidsJson(MeanJson before, MeanJson after, MeanJson change) {

  static @Nullable OpioidsJson of(@Nullable OpioidFigures figures) {
    return figures == null
        ? null
        : new OpioidsJson(
            MeanJson.of(figures.before()),
            MeanJson.of(figures.after()),
            MeanJson.of(figures.change()));
  }

  /**
   * The local days before the first infusion, and after the last one, on which a review speaks for
   * before and after a course.
   */
  public record RulesJson(int daysBefore, int firstDayAfter, int lastDayAfter) {

    static final RulesJson ALL =
        new RulesJson(OpioidsAround.DAYS_BEFORE, OpioidsAround.FIRST_DAY, OpioidsAround.LAST_DAY);
  }
}
