package health.reprieve.reporting.web;

import health.reprieve.reporting.EndedFigure;
import health.reprieve.reporting.EndedFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What had ended relief by some days, of those with relief. */
public record EndedJson(@Nullable String heldBack, List<DayJson> days) {

  /** Shares of 0 to 1, each from the least to the most that fits the answers. */
  public record DayJson(
      int day, double lostLower, double lostUpper, double treatedLower, double treatedUpper) {

    static DayJson of(EndedFigure ended) {
      return new DayJson(
          ended.day(),
          ended.lost().lower(),
          ended.lost().upper(),
          ended.treatedAgain().lower(),
          ended.treatedAgain().upper());
    }
  }

  static EndedJson of(EndedFigures ended) {
    return new EndedJson(
        ended.heldBack() == null ? null : ended.heldBack().name(),
        ended.days().stream().map(DayJson::of).toList());
  }
}
