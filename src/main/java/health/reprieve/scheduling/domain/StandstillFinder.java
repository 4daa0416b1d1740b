package health.reprieve.scheduling.domain;

import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Standstill.BlockedDay;
import health.reprieve.scheduling.domain.Standstill.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says which session of a series finds no place, why on each day, and what would free one; and why
 * a series cannot start sooner.
 */
final class StandstillFinder {

  private static final int MOST_ADVICE = 3;

  /** More days than these before the earliest plan are not gone through. */
  private static final int MOST_DAYS_BEFORE = 31;

  private static final Set<Reason> OF_WISHES =
      EnumSet.of(
          Reason.NOT_A_WISHED_DAY, Reason.NOT_IN_WISHED_HOURS, Reason.LONGER_THAN_WISHED_HOURS);

  /** What whoever asks has said or sees on the calendar. */
  private static final Set<Reason> KNOWN =
      EnumSet.of(Reason.CLOSED, Reason.NOT_A_WISHED_DAY, Reason.DAY_OFF);

  private final SeriesQuestion question;
  private final SeriesDays wished;
  private final SeriesDays any;
  private final Availability availability;
  private final Proposal visit;

  /**
   * @param wished the days with the places that keep the wishes
   * @param any the days with all places
   * @param visit one of the sessions, whichever its chair and start
   */
  StandstillFinder(
      SeriesQuestion question,
      SeriesDays wished,
      SeriesDays any,
      Availability availability,
      Proposal visit) {
    this.question = question;
    this.wished = wished;
    this.any = any;
    this.availability = availability;
    this.visit = visit;
  }

  Standstill find() {
    BitSet possible = wished.possible();
    BitSet[] windows = new SeriesPath(question, wished.all()).windows(possible);
    int stuck = 0;
    while (stuck < windows.length - 1 && windows[stuck].intersects(possible)) {
      stuck++;
    }
    List<BlockedDay> days =
        windows[stuck].stream()
            .filter(day -> !possible.get(day))
            .filter(day -> !wished.get(day).day().isBefore(question.from()))
            .mapToObj(this::blocked)
            .toList();
    return new Standstill(question.firstNumber() + stuck, days, advice(days));
  }

  /**
   * Why no plan starts sooner, where whoever asks cannot know it.
   *
   * @param earliest day on which a plan starts
   */
  List<Standstill.Run> before(LocalDate earliest) {
    BitSet possible = wished.possible();
    List<BlockedDay> days =
        IntStream.range(0, availability.days().size())
            .filter(day -> !possible.get(day))
            .filter(day -> !wished.get(day).day().isBefore(question.from()))
            .takeWhile(day -> wished.get(day).day().isBefore(earliest))
            .limit(MOST_DAYS_BEFORE)
            .mapToObj(this::blocked)
            .filter(blocked -> !KNOWN.contains(blocked.reason()))
            .toList();
    return Standstill.runs(days);
  }

  private BlockedDay blocked(int index) {
    DayHours hours = availability.days().get(index);
    return new BlockedDay(hours.day(), reason(index, hours));
  }

  private Reason reason(int index, DayHours hours) {
    TimeRange open = hours.open().orElse(null);
    if (open == null) {
      return Reason.CLOSED;
    }
    if (question.wishes().blackOuts().contains(hours.day())) {
      return Reason.DAY_OFF;
    }
    if (any.get(index).starts().isEmpty()) {
      return DayWithoutOpening.reason(visit, availability, open);
    }
    if (!question.wishes().allows(hours.day())) {
      return Reason.NOT_A_WISHED_DAY;
    }
    return question
            .wishes()
            .allowFor(Duration.between(visit.plan().start(), visit.plan().leaving()))
        ? Reason.NOT_IN_WISHED_HOURS
        : Reason.LONGER_THAN_WISHED_HOURS;
  }

  private List<String> advice(List<BlockedDay> days) {
    List<String> advice = new ArrayList<>();
    days.stream()
        .filter(blocked -> against(blocked.reason()))
        .limit(MOST_ADVICE)
        .forEach(blocked -> advice.add(freeAgainstWishes(blocked)));
    for (Reason reason : Reason.values()) {
      String wouldFree = reason.wouldFree(named(days, reason));
      if (advice.isEmpty() && !wouldFree.isEmpty()) {
        advice.add(wouldFree);
      }
    }
    if (advice.isEmpty()) {
      advice.add("Look from another day on.");
    }
    return advice;
  }

  private static boolean against(Reason reason) {
    return OF_WISHES.contains(reason);
  }

  private String freeAgainstWishes(BlockedDay blocked) {
    String hours =
        any.all().stream()
            .filter(day -> day.day().equals(blocked.day()))
            .flatMap(day -> day.starts().stream())
            .limit(MOST_ADVICE)
            .map(start -> start.wall().toString())
            .collect(Collectors.joining(", "));
    return "%s has a place at %s.".formatted(WallWords.day(blocked.day()), hours);
  }

  private static String named(List<BlockedDay> days, Reason reason) {
    return days.stream()
        .filter(blocked -> blocked.reason() == reason)
        .limit(MOST_ADVICE)
        .map(blocked -> WallWords.day(blocked.day()))
        .collect(Collectors.joining(" or "));
  }
}
