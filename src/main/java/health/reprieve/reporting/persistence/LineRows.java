package health.reprieve.reporting.persistence;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.reporting.persistence.CountedLine.Like;
import health.reprieve.statistics.CensoredInterval;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts courses that are alike, as {@code sql/report/part/said.sql} writes what is known of them;
 * what the words mean is worked out once for all that are alike.
 */
final class LineRows {

  private static final String NONE = "-";
  private static final int DECIMAL = 10;

  /** As V0056 lists them. */
  private static final List<BaselineSource> SOURCES =
      List.of(BaselineSource.DIARY_MEAN, BaselineSource.CLINIC_AVERAGE, BaselineSource.CLINIC_NOW);

  /** The same. */
  private static final List<ReliefStatus> STATUSES =
      List.of(
          ReliefStatus.RESPONDER,
          ReliefStatus.NONRESPONDER,
          ReliefStatus.NOT_ASSESSED,
          ReliefStatus.INELIGIBLE);

  private final Map<String, Long> saidOfOver = new HashMap<>();
  private final Map<String, Long> saidOfRunning = new HashMap<>();
  private final Map<String, Long> onsets = new HashMap<>();
  private final Map<String, Long> losses = new HashMap<>();

  /**
   * One course. Relief of one that is not over counts as little as its absence.
   *
   * @param words baseline, status and score near day 7
   * @param over whether answers to come can change nothing of it any more
   * @param onset null where relief did not begin
   * @param lost null with {@code onset}
   * @throws IllegalArgumentException if only one of the two is null
   */
  void add(String words, boolean over, @Nullable String onset, @Nullable String lost) {
    if ((onset == null) != (lost == null)) {
      throw new IllegalArgumentException("relief has a begin and an end: " + onset + ", " + lost);
    }
    (over ? saidOfOver : saidOfRunning).merge(words, 1L, Long::sum);
    if (onset != null && lost != null && over) {
      onsets.merge(onset, 1L, Long::sum);
      losses.merge(lost, 1L, Long::sum);
    }
  }

  void addAll(LineRows others) {
    merge(others.saidOfOver, saidOfOver);
    merge(others.saidOfRunning, saidOfRunning);
    merge(others.onsets, onsets);
    merge(others.losses, losses);
  }

  private static void merge(Map<String, Long> some, Map<String, Long> all) {
    some.forEach((words, number) -> all.merge(words, number, Long::sum));
  }

  /**
   * @param courses all that are admitted, of which these are the first ones
   */
  CountedLine line(int courses) {
    Map<Like, Integer> patients = new HashMap<>();
    saidOfOver.forEach(
        (words, number) ->
            patients.merge(like(words, true), Math.toIntExact(number), Integer::sum));
    saidOfRunning.forEach(
        (words, number) ->
            patients.merge(like(words, false), Math.toIntExact(number), Integer::sum));
    Map<CensoredInterval, Long> begun = new HashMap<>();
    onsets.forEach(
        (words, number) -> begun.merge(interval(parts(words)).inHours(), number, Long::sum));
    Map<ReliefDuration, Long> lost = new HashMap<>();
    Map<CensoredInterval, Long> lostAtLast = new HashMap<>();
    losses.forEach(
        (words, number) -> {
          String[] parts = parts(words);
          lost.merge(duration(parts), number, Long::sum);
          lostAtLast.merge(atLast(parts).inHours(), number, Long::sum);
        });
    return new CountedLine(courses, patients, begun, lost, lostAtLast);
  }

  private static String[] parts(String words) {
    return words.split(" ", -1);
  }

  private static Like like(String words, boolean over) {
    String[] parts = parts(words);
    String digits = parts[0];
    return new Like(
        number(parts[1]),
        place(digits, 0) == 0 ? null : SOURCES.get(place(digits, 0) - 1),
        place(digits, 1) == 1,
        number(parts[2]),
        status(digits, 2),
        status(digits, 3),
        status(digits, 4),
        status(digits, 5),
        over);
  }

  private static ReliefStatus status(String digits, int at) {
    return STATUSES.get(place(digits, at) - 1);
  }

  private static int place(String digits, int at) {
    return Character.digit(digits.charAt(at), DECIMAL);
  }

  private static ReliefDuration duration(String[] lost) {
    return new ReliefDuration(interval(lost), ReliefEnd.valueOf(lost[2]), false);
  }

  private static EventInterval atLast(String[] lost) {
    EventInterval seen = interval(lost);
    return ReliefEnd.valueOf(lost[2]) == ReliefEnd.NEXT_INFUSION
        ? new EventInterval(seen.after(), Duration.ofHours(Long.parseLong(lost[3])))
        : seen;
  }

  private static EventInterval interval(String[] times) {
    return new EventInterval(Duration.ofHours(Long.parseLong(times[0])), hours(times[1]));
  }

  private static @Nullable Duration hours(String word) {
    return word.equals(NONE) ? null : Duration.ofHours(Long.parseLong(word));
  }

  private static @Nullable Integer number(String word) {
    return word.equals(NONE) ? null : Integer.valueOf(word);
  }
}
