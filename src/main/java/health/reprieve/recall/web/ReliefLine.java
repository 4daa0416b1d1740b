package health.reprieve.recall.web;

import health.reprieve.recall.EndingReliefView;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.scheduling.domain.WallWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Four weeks as a line, from a week ago on: when relief ends, today, and the time to offer. Drawn
 * from left to right in units of the picture.
 *
 * @param from left end of relief's end
 * @param width of it
 * @param before where all of relief's end lies before these weeks: how long ago, such as "8–12 days
 *     ago"; else null
 * @param slot where the first time to offer lies; null for none, or none in these weeks
 */
public record ReliefLine(
    String from, String width, @Nullable String before, @Nullable String slot) {

  static final int WIDTH = 416;
  private static final int DAYS = 28;
  private static final int PAST = 7;

  /** One line of the list. */
  public static ReliefLine of(EndingReliefView one, WallWords words, LocalDate today) {
    double from = x(one.earliest(), today);
    double to = x(one.latest().plusDays(1), today);
    List<FreeSlot> slots = one.times().slots();
    double slot = slots.isEmpty() ? -1 : x(words.dayOf(slots.get(0).time().start()), today);
    return new ReliefLine(
        number(from),
        number(Math.max(to - from, 2)),
        one.latest().isBefore(today.minusDays(PAST)) ? ago(one, today) : null,
        slots.isEmpty() || slot >= WIDTH ? null : number(slot));
  }

  /** The weeks' first days, as the head writes them. */
  public static List<LocalDate> weeks(LocalDate today) {
    return IntStream.range(0, DAYS / PAST)
        .mapToObj(week -> today.minusDays(PAST).plusWeeks(week))
        .toList();
  }

  /** Where a day begins. */
  public static String at(LocalDate day, LocalDate today) {
    return number(x(day, today));
  }

  private static String ago(EndingReliefView one, LocalDate today) {
    long latest = ChronoUnit.DAYS.between(one.latest(), today);
    long earliest = ChronoUnit.DAYS.between(one.earliest(), today);
    return (earliest == latest ? "" : latest + "–") + earliest + " days ago";
  }

  private static double x(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today.minusDays(PAST), day);
    return WIDTH * Math.min(Math.max(days, 0), DAYS) / (double) DAYS;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
