package health.reprieve.scheduling.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which days may follow each other in a series, and the cheapest way through them. Dynamic
 * programming over the days, session by session.
 */
final class SeriesPath {

  private static final long NONE = Long.MAX_VALUE;

  private final int sessions;
  private final int days;
  private final int[][] before;
  private final BitSet first = new BitSet();
  private final BitSet last = new BitSet();

  /**
   * @param days each day from the question's first on
   */
  SeriesPath(SeriesQuestion question, List<SeriesDay> days) {
    this.sessions = question.sessions();
    this.days = days.size();
    Predicate<LocalDate> open = openOn(days);
    for (int i = 0; i < this.days; i++) {
      LocalDate day = days.get(i).day();
      first.set(i, mayBegin(question, day, open));
      last.set(i, mayEnd(question, day, open));
    }
    this.before = before(question, days, open);
  }

  private static Predicate<LocalDate> openOn(List<SeriesDay> days) {
    LocalDate origin = days.get(0).day();
    return day -> {
      int index = (int) (day.toEpochDay() - origin.toEpochDay());
      return index < 0 || index >= days.size() || days.get(index).open();
    };
  }

  private static boolean mayBegin(
      SeriesQuestion question, LocalDate day, Predicate<LocalDate> open) {
    LocalDate after = question.after();
    return !day.isAfter(question.latest())
        && (after == null
            ? question.rule().mayBeginOn(day)
            : question.rule().allows(after, day, open));
  }

  private static boolean mayEnd(SeriesQuestion question, LocalDate day, Predicate<LocalDate> open) {
    LocalDate next = question.before();
    return next == null || question.rule().allows(day, next, open);
  }

  private static int[][] before(
      SeriesQuestion question, List<SeriesDay> days, Predicate<LocalDate> open) {
    int[][] before = new int[days.size()][];
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i).day();
      int earliest = Math.max(0, i - question.rule().gapMaxDays());
      int latest = Math.max(0, i - question.rule().gapMinDays() + 1);
      int[] found = new int[Math.max(0, latest - earliest)];
      int count = 0;
      for (int j = earliest; j < latest; j++) {
        if (question.rule().allows(days.get(j).day(), day, open)) {
          found[count++] = j;
        }
      }
      before[i] = Arrays.copyOf(found, count);
    }
    return before;
  }

  /**
   * The cheapest complete way.
   *
   * @param price of a session on each day; {@link Long#MAX_VALUE} where there can be none
   * @return the day of each session, or null where there is no complete way
   */
  int @Nullable [] cheapest(long[] price) {
    int[][] from = new int[sessions][days];
    long[] total = new long[days];
    for (int i = 0; i < days; i++) {
      total[i] = first.get(i) ? price[i] : NONE;
    }
    for (int session = 1; session < sessions; session++) {
      total = step(total, price, from[session]);
    }
    int end = cheapestEnd(total);
    return end < 0 ? null : back(from, end);
  }

  private long[] step(long[] total, long[] price, int[] from) {
    long[] next = new long[days];
    Arrays.fill(next, NONE);
    for (int i = 0; i < days; i++) {
      if (price[i] != NONE) {
        for (int j : before[i]) {
          if (total[j] != NONE && total[j] + price[i] < next[i]) {
            next[i] = total[j] + price[i];
            from[i] = j;
          }
        }
      }
    }
    return next;
  }

  private int cheapestEnd(long[] total) {
    int end = -1;
    for (int i = last.nextSetBit(0); i >= 0; i = last.nextSetBit(i + 1)) {
      if (total[i] != NONE && (end < 0 || total[i] < total[end])) {
        end = i;
      }
    }
    return end;
  }

  private int[] back(int[][] from, int end) {
    int[] way = new int[sessions];
    way[sessions - 1] = end;
    for (int session = sessions - 1; session > 0; session--) {
      way[session - 1] = from[session][way[session]];
    }
    return way;
  }

  /**
   * The days that each session can reach when the ones before it are placed somewhere, as far as
   * the series gets.
   *
   * @param possible days on which there is a place
   * @return for each session the days inside its windows, whether there is a place or not
   */
  BitSet[] windows(BitSet possible) {
    BitSet[] windows = new BitSet[sessions];
    windows[0] = (BitSet) first.clone();
    for (int session = 1; session < sessions; session++) {
      BitSet reached = (BitSet) windows[session - 1].clone();
      reached.and(possible);
      windows[session] = new BitSet();
      for (int i = 0; i < days; i++) {
        windows[session].set(i, Arrays.stream(before[i]).anyMatch(reached::get));
      }
    }
    windows[sessions - 1].and(last);
    return windows;
  }
}
