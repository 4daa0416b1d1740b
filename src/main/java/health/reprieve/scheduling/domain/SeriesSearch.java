package health.reprieve.scheduling.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest way through the days of a series for a taste: tries every hour and every chair
 * as the plan's own and lets {@link SeriesPath} choose the days.
 */
final class SeriesSearch {

  /** Bounds the work for very long series; plans of usual length try every hour and chair. */
  private static final long MOST_STEPS = 40_000_000L;

  private final SeriesQuestion question;
  private final SeriesDays days;
  private final SeriesPath path;
  private final List<Own> owns;

  /** An hour and a chair that a plan could have as its own. */
  private record Own(int minute, int seat) {}

  /**
   * A complete way.
   *
   * @param minute the plan's own hour, as the minute of the day
   * @param seat the plan's own chair
   */
  record Way(List<Integer> days, List<SeriesChoice> choices, int minute, int seat, long price) {}

  SeriesSearch(SeriesQuestion question, SeriesDays days) {
    this.question = question;
    this.days = days;
    this.path = new SeriesPath(question, days.all());
    this.owns = owns(days);
  }

  /** Each hour and chair that is free on some day, those free on most days first. */
  private static List<Own> owns(SeriesDays days) {
    Map<Own, Integer> count = new HashMap<>();
    for (SeriesDay day : days.all()) {
      for (SeriesDay.Start start : day.starts()) {
        BitSet seats = start.seats();
        for (int seat = seats.nextSetBit(0); seat >= 0; seat = seats.nextSetBit(seat + 1)) {
          count.merge(new Own(start.minute(), seat), 1, Integer::sum);
        }
      }
    }
    List<Own> owns = new ArrayList<>(count.keySet());
    owns.sort(
        Comparator.<Own>comparingInt(own -> -count.getOrDefault(own, 0))
            .thenComparingInt(Own::minute)
            .thenComparingInt(Own::seat));
    long each = Math.max(1, (long) days.all().size() * mostStarts(days));
    return owns.subList(0, (int) Math.min(owns.size(), Math.max(1, MOST_STEPS / each)));
  }

  private static long mostStarts(SeriesDays days) {
    return days.all().stream().mapToInt(day -> day.starts().size()).max().orElse(1);
  }

  /** The cheapest complete way whose own hour is allowed; empty where there is none. */
  Optional<Way> cheapest(SeriesTaste taste, IntPredicate ownMinute) {
    @Nullable Way best = null;
    for (Own own : owns) {
      if (ownMinute.test(own.minute())) {
        Way way = way(taste, own);
        if (way != null && (best == null || way.price() < best.price())) {
          best = way;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private @Nullable Way way(SeriesTaste taste, Own own) {
    int count = days.all().size();
    SeriesChoice[] choices = new SeriesChoice[count];
    long[] price = new long[count];
    boolean anyStands = !question.standing().isEmpty();
    for (int i = 0; i < count; i++) {
      SeriesChoice choice =
          SeriesChoice.of(days.get(i), own.minute(), own.seat(), taste, anyStands);
      choices[i] = choice;
      price[i] = choice == null ? Long.MAX_VALUE : choice.price() + taste.waiting(i);
    }
    int[] way = path.cheapest(price);
    if (way == null) {
      return null;
    }
    List<SeriesChoice> chosen = new ArrayList<>(way.length);
    long total = 0;
    for (int day : way) {
      chosen.add(choices[day]);
      total += price[day];
    }
    return new Way(Arrays.stream(way).boxed().toList(), chosen, own.minute(), own.seat(), total);
  }

  BitSet[] windows(BitSet possible) {
    return path.windows(possible);
  }
}
