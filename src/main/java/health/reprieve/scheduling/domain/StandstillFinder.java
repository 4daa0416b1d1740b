package health.reprieve.scheduling.domain;

import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Standstill.BlockedDay;
import health.reprieve.scheduling.domain.Standstill.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** Says which session of a series finds no place, why on each day, and what would free one. */
final class StandstillFinder {

  private static final int MOST_ADVICE = 3;

  private final SeriesQuestion question;
  private final SeriesDays wished;
  private final SeriesDays any;
  private final Availability availability;
  private final VisitPlan visit;

  /**
   * @param wished the days with the places that keep the wishes
   * @param any the days with all places
   * @param visit as long as each session
   */
  StandstillFinder(
      SeriesQuestion question,
      SeriesDays wished,
      SeriesDays any,
      Availability availability,
      VisitPlan visit) {
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
        windows[stuck].stream().filter(day -> !possible.get(day)).mapToObj(this::blocked).toList();
    return new Standstill(question.firstNumber() + stuck, days, advice(days));
  }

  private BlockedDay blocked(int index) {
    DayHours hours = availability.days().get(index);
    LocalDate day = hours.day();
    TimeRange open = hours.open().orElse(null);
    if (open == null) {
      return new BlockedDay(day, Reason.CLOSED, "the clinic is closed");
    }
    if (question.wishes().blackOuts().contains(day)) {
      return new BlockedDay(day, Reason.DAY_OFF, "the patient cannot come");
    }
    if (any.get(index).starts().isEmpty()) {
      return isSupervised(open)
          ? new BlockedDay(day, Reason.FULL, "no chair and nurse is free for long enough")
          : new BlockedDay(day, Reason.NO_CLINICIAN, "no clinician is on site for long enough");
    }
    return question.wishes().allows(day)
        ? new BlockedDay(day, Reason.NOT_IN_WISHED_HOURS, "nothing is free in the wished hours")
        : new BlockedDay(day, Reason.NOT_A_WISHED_DAY, "not a wished day");
  }

  private boolean isSupervised(TimeRange open) {
    return open.quarters().stream()
        .map(visit::at)
        .filter(plan -> !plan.time().end().isAfter(open.end()))
        .anyMatch(plan -> ClinicianCover.unsupervised(plan, availability.staffing()).isEmpty());
  }

  private List<String> advice(List<BlockedDay> days) {
    List<String> advice = new ArrayList<>();
    days.stream()
        .filter(blocked -> against(blocked.reason()))
        .limit(MOST_ADVICE)
        .forEach(blocked -> advice.add(freeAgainstWishes(blocked)));
    String full = named(days, Reason.FULL);
    if (advice.isEmpty() && !full.isEmpty()) {
      advice.add("A visit moved or cancelled on %s would free a place.".formatted(full));
    }
    String unsupervised = named(days, Reason.NO_CLINICIAN);
    if (advice.isEmpty() && !unsupervised.isEmpty()) {
      advice.add("A clinician on site on %s could make a place.".formatted(unsupervised));
    }
    String off = named(days, Reason.DAY_OFF);
    if (advice.isEmpty() && !off.isEmpty()) {
      advice.add("It could be looked for on %s if the patient came then.".formatted(off));
    }
    if (advice.isEmpty()) {
      advice.add("Look from another day on.");
    }
    return advice;
  }

  private static boolean against(Reason reason) {
    return reason == Reason.NOT_A_WISHED_DAY || reason == Reason.NOT_IN_WISHED_HOURS;
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
