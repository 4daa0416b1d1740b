package health.reprieve.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;

/**
 * R2 to R5 of src/docs/statistics.md, read off a line of one letter an answer: R in relief, P in
 * pain. It asks nothing of the application.
 */
final class IndependentRun {

  static final long MICROS_PER_HOUR = 3_600_000_000L;

  private final List<Long> times;
  private final String line;
  private final int inWindow;
  private final boolean treatedAgain;

  /**
   * @param answers by microseconds since t = 0
   * @param window the last of them at which relief may begin
   * @param treatedAgain whether the next infusion ended the answers
   */
  <T> IndependentRun(
      NavigableMap<Long, T> answers, Predicate<T> inRelief, long window, boolean treatedAgain) {
    StringBuilder letters = new StringBuilder();
    answers.values().forEach(answer -> letters.append(inRelief.test(answer) ? 'R' : 'P'));
    this.times = new ArrayList<>(answers.keySet());
    this.line = letters.toString();
    this.inWindow = answers.headMap(window, true).size();
    this.treatedAgain = treatedAgain;
  }

  /** Columns of the views from the status on, as text; hours with six decimals. */
  Map<String, String> of(int confirmations) {
    int onset = line.substring(0, inWindow).indexOf('R');
    if (onset < 0) {
      return Map.of("status", inWindow > 0 ? "NONRESPONDER" : "NOT_ASSESSED");
    }
    Map<String, String> told = new HashMap<>();
    told.put("status", "RESPONDER");
    told.put("onset_after_hours", hours(onset == 0 ? 0 : times.get(onset - 1)));
    told.put("onset_up_to_hours", hours(times.get(onset)));
    int run = line.indexOf("P".repeat(confirmations), onset);
    int last = run < 0 ? line.lastIndexOf('R') : run - 1;
    told.put("lost_after_hours", hours(times.get(last)));
    if (run < 0) {
      told.put("ends_by", treatedAgain ? "NEXT_INFUSION" : "END_OF_DATA");
      told.put("loss_unconfirmed", last < line.length() - 1 ? "1" : "0");
    } else {
      told.put("lost_up_to_hours", hours(times.get(run)));
      told.put("ends_by", "LOSS");
      told.put("loss_unconfirmed", "0");
    }
    return told;
  }

  static String hours(long micros) {
    return BigDecimal.valueOf(micros)
        .divide(BigDecimal.valueOf(MICROS_PER_HOUR), 6, RoundingMode.HALF_UP)
        .toString();
  }
}
