package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The data sets of right-censored times, by group. */
final class SurvivalData {

  private SurvivalData() {}

  /** Men are "1", women "2". */
  static EventTable lung(String sex) {
    return lung(row -> sex.equals(row.get("sex")));
  }

  static EventTable lung(Predicate<Map<String, String>> some) {
    return table("data_lung.csv", some);
  }

  /** "6MP" or "placebo". */
  static EventTable leukemia(String arm) {
    return table("data_leukemia6mp.csv", row -> arm.equals(row.get("arm")));
  }

  private static EventTable table(String file, Predicate<Map<String, String>> some) {
    List<CensoredTime> times =
        ReferenceFile.rows(file).stream()
            .filter(some)
            .map(row -> new CensoredTime(number(row, "time"), number(row, "event") == 1))
            .toList();
    return EventTable.of(times);
  }
}
