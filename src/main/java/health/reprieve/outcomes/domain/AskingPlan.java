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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On which days a patient is asked, at an hour of the patient's clock. Before the course daily for
 * a week, because the baseline is the mean of those days; after it densely at first, then twice a
 * week, then weekly. On a follow-up the impression of change is asked as well, because daily it
 * would be too much.
 *
 * @param before days before the first infusion, each 1 to 28, the farthest first
 * @param after days after the last infusion, each 1 to 365, in order
 * @param followUps days after the last infusion, each 1 to 365, in order
 */
public record AskingPlan(
    List<Integer> before, List<Integer> after, List<Integer> followUps, LocalTime at) {

  private static final int MOST_BEFORE = 28;
  private static final int MOST_AFTER = 365;
  private static final int MOST_DAYS = 60;

  /** A follow-up is caught up on the days in which its link still opens the diary. */
  private static final int CAUGHT_UP = 3;

  /** For protocols without a plan of their own. */
  public static final AskingPlan SHIPPED =
      new AskingPlan(
          List.of(7, 6, 5, 4, 3, 2, 1),
          List.of(1, 2, 3, 5, 7, 9, 11, 14, 17, 21, 24, 28, 35, 42, 49, 56, 63, 70, 77, 84),
          List.of(7, 14, 21, 28, 42, 56, 70, 84),
          LocalTime.of(18, 0));

  /**
   * @param before whole numbers with commas between; empty for none
   * @param after the same
   * @param followUps the same
   * @throws InvalidRequest naming the list that is anything else
   */
  public static AskingPlan of(String before, String after, String followUps, LocalTime at) {
    return new AskingPlan(
        numbers("daysBefore", before, MOST_BEFORE).descendingSet().stream().toList(),
        List.copyOf(numbers("daysAfter", after, MOST_AFTER)),
        List.copyOf(numbers("followUps", followUps, MOST_AFTER)),
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
   * Where a course stands.
   *
   * @param first day of the first infusion, where it is still to come; null for none
   * @param zero day of the last infusion; null before it
   * @param watchUntil until this day the patient is asked daily; null for as planned
   * @param expected days of daily questions around the likely loss of relief; null for unknown
   */
  public record Stand(
      @Nullable LocalDate first,
      @Nullable LocalDate zero,
      @Nullable LocalDate watchUntil,
      @Nullable ExpectedLoss expected) {}

  /** The first day after another one on which the patient is asked about pain. */
  public Optional<LocalDate> next(LocalDate day, Stand stand) {
    LocalDate watched = stand.watchUntil();
    ExpectedLoss expected = stand.expected();
    Stream<LocalDate> denser =
        Stream.concat(
            watched != null && day.isBefore(watched) ? Stream.of(day.plusDays(1)) : Stream.empty(),
            expected != null ? expected.after(day).stream() : Stream.empty());
    Stream<LocalDate> planned =
        Stream.of(after, followUps).flatMap(days -> planned(stand, before, days));
    return first(day, Stream.concat(planned, denser));
  }

  /**
   * The first day after another one on which a questionnaire is asked in place of pain: the last of
   * the days before the course, and the follow-ups. It looks back on weeks, so that it is not asked
   * more densely.
   */
  public Optional<LocalDate> nextQuestionnaire(LocalDate day, Stand stand) {
    List<Integer> last =
        before.isEmpty() ? before : before.subList(before.size() - 1, before.size());
    return first(day, planned(stand, last, followUps));
  }

  private static Stream<LocalDate> planned(Stand stand, List<Integer> before, List<Integer> after) {
    LocalDate zero = stand.zero();
    LocalDate first = stand.first();
    return zero != null
        ? after.stream().map(zero::plusDays)
        : first != null ? before.stream().map(first::minusDays) : Stream.empty();
  }

  private static Optional<LocalDate> first(LocalDate day, Stream<LocalDate> days) {
    return days.filter(candidate -> candidate.isAfter(day)).min(LocalDate::compareTo);
  }

  /** The follow-up that can be answered on a day: the last one, if its link still opens. */
  public Optional<LocalDate> followUp(LocalDate day, @Nullable LocalDate zero) {
    return zero == null
        ? Optional.empty()
        : followUps.stream()
            .map(zero::plusDays)
            .filter(one -> !one.isAfter(day) && one.isAfter(day.minusDays(CAUGHT_UP)))
            .max(LocalDate::compareTo);
  }

  /** The first day on which a course with that first infusion is asked about. */
  public LocalDate begins(LocalDate first) {
    return before.isEmpty() ? first : first.minusDays(before.get(0));
  }

  /**
   * The instant of asking on a day. An hour that a clock change leaves out is asked as much later
   * as the clock jumps; one that it repeats is asked at its first time, once.
   */
  public Instant on(LocalDate day, ZoneId zone) {
    return LocalDateTime.of(day, at).atZone(zone).toInstant();
  }
}
