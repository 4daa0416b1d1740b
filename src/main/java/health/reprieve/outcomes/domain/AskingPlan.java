package health.reprieve.outcomes.domain;

import health.reprieve.platform.problem.InvalidRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On which days a patient is asked, at an hour of the clinic's clock. Before the course daily for a
 * week, because the baseline is the mean of those days; after it densely at first, then twice a
 * week, then weekly.
 *
 * @param before days before the first infusion, each 1 to 28, the farthest first
 * @param after days after the last infusion, each 1 to 365, in order
 */
public record AskingPlan(List<Integer> before, List<Integer> after, LocalTime at) {

  private static final int MOST_BEFORE = 28;
  private static final int MOST_AFTER = 365;
  private static final int MOST_DAYS = 60;

  /** For protocols without a plan of their own. */
  public static final AskingPlan SHIPPED =
      new AskingPlan(
          List.of(7, 6, 5, 4, 3, 2, 1),
          List.of(1, 2, 3, 5, 7, 9, 11, 14, 17, 21, 24, 28, 35, 42, 49, 56, 63, 70, 77, 84),
          LocalTime.of(18, 0));

  /**
   * @param before whole numbers with commas between; empty for none
   * @param after the same
   * @throws InvalidRequest naming the list that is anything else
   */
  public static AskingPlan of(String before, String after, LocalTime at) {
    return new AskingPlan(
        numbers("daysBefore", before, MOST_BEFORE).descendingSet().stream().toList(),
        List.copyOf(numbers("daysAfter", after, MOST_AFTER)),
        at);
  }

  private static TreeSet<Integer> numbers(String field, String text, int most) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
      String number = part.strip();
      if (!number.matches("[1-9][0-9]{0,2}") || Integer.parseInt(number) > most) {
        throw new InvalidRequest(
            field, "Days from 1 to %d with commas between, such as 1, 2, 3, 7.".formatted(most));
      }
      numbers.add(Integer.parseInt(number));
    }
    if (numbers.size() > MOST_DAYS) {
      throw new InvalidRequest(field, "At most %d days.".formatted(MOST_DAYS));
    }
    return numbers;
  }

  /** Such as "7, 6, 5". */
  public static String text(List<Integer> days) {
    return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /**
   * The first day after another one on which the patient is asked.
   *
   * @param first day of the first infusion, where it is still to come; null for none
   * @param zero day of the last infusion; null before it
   * @param watchUntil until this day the patient is asked daily; null for as planned
   */
  public Optional<LocalDate> next(
      LocalDate day,
      @Nullable LocalDate first,
      @Nullable LocalDate zero,
      @Nullable LocalDate watchUntil) {
    Stream<LocalDate> planned =
        zero != null
            ? after.stream().map(zero::plusDays)
            : first != null ? before.stream().map(first::minusDays) : Stream.empty();
    Stream<LocalDate> watched =
        watchUntil != null && day.isBefore(watchUntil)
            ? Stream.of(day.plusDays(1))
            : Stream.empty();
    return Stream.concat(planned, watched)
        .filter(candidate -> candidate.isAfter(day))
        .min(LocalDate::compareTo);
  }

  /** The instant of asking on a day. */
  public Instant on(LocalDate day, ZoneId zone) {
    return LocalDateTime.of(day, at).atZone(zone).toInstant();
  }

  /** How many questions it has in all. */
  public int length() {
    return IntStream.of(before.size(), after.size()).sum();
  }
}
