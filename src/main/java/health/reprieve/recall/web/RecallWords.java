package health.reprieve.recall.web;

import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.recall.ContactStandView;
import health.reprieve.recall.ContactTryView;
import health.reprieve.recall.domain.BoosterState;
import health.reprieve.recall.domain.ContactOutcome;
import health.reprieve.recall.domain.ContactReason;
import health.reprieve.recall.domain.ContactWay;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.treatment.domain.ProtocolId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** How pages write what is suggested and what was tried. */
public final class RecallWords {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private static final int DOTS = 3;
  private static final int HOURS_PER_DAY = 24;

  private RecallWords() {}

  /** Such as "Wed 25 Nov, 13:30". */
  public static String slot(FreeSlot slot, WallWords words) {
    return words.day(slot.time().start()) + ", " + words.time(slot.time().start());
  }

  /** The board on the slot's day with the booking form beside it, all filled in. Ids, no names. */
  public static String booking(
      PatientId patient,
      ReportGroupCode group,
      ProtocolId protocol,
      FreeSlot slot,
      WallWords words) {
    return "/board?day=%s&book=1&patient=%s&course=&reportGroup=%s&protocol=%s&chair=%s&at=%s"
        .formatted(
            words.dayOf(slot.time().start()),
            patient.value(),
            group.value(),
            protocol.value(),
            slot.chair().value(),
            slot.time().start());
  }

  /** What a course gives: relief, or on the PHQ-9 a response. */
  public static String effect(boolean onMood) {
    return onMood ? "response" : "relief";
  }

  /** What tells of it. */
  public static String answer(boolean onMood) {
    return onMood ? "sheet" : "answer";
  }

  /** Such as "the last answer is out of relief, not confirmed yet". */
  public static String unconfirmed(boolean onMood) {
    return "the last %s is out of %s, not confirmed yet".formatted(answer(onMood), effect(onMood));
  }

  /**
   * What is said of the end of relief before its days, the same on every page.
   *
   * @param latest the last of these days
   */
  public static String reliefEnds(
      boolean onMood, BoosterState state, LocalDate latest, LocalDate today) {
    String effect = capital(effect(onMood));
    if (state == BoosterState.LOST) {
      return effect + " ended";
    }
    String likely = latest.isBefore(today) ? "was likely to end" : "likely to end";
    return state == BoosterState.BOOKED
        ? effect + " ended or " + (latest.isBefore(today) ? likely : "is " + likely)
        : effect + " " + likely;
  }

  /** What is said of diaries where none is silent, such as "2 diaries are running". */
  public static String running(int diaries) {
    return diaries == 0
        ? "No diary is running."
        : (diaries == 1 ? "1 diary is" : diaries + " diaries are") + " running; none is silent.";
  }

  /** Such as "21–24 and 25–28 days". */
  public static String days(List<EventInterval> losses) {
    return listed(losses.stream().map(RecallWords::days).toList()) + " days";
  }

  /** Such as "3 more courses" beside losses that were seen, or "one earlier course" without any. */
  public static String courses(int number, boolean more) {
    return (number == 1 ? "one" : number)
        + (more ? " more" : " earlier")
        + (number == 1 ? " course" : " courses");
  }

  /** The same words at the beginning of a sentence. */
  public static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
  }

  /** Such as "26 and 27 days or longer": whole days, down, each number once. */
  public static String held(List<Duration> times) {
    List<Long> days = times.stream().map(Duration::toDays).distinct().sorted().toList();
    return listed(days.stream().map(String::valueOf).toList())
        + (days.equals(List.of(1L)) ? " day or longer" : " days or longer");
  }

  private static String listed(List<String> all) {
    List<String> each = new ArrayList<>(all);
    String last = each.remove(each.size() - 1);
    return each.isEmpty() ? last : String.join(", ", each) + " and " + last;
  }

  /** Whole days, outward: still in relief on the first, lost by the last. */
  private static String days(EventInterval loss) {
    Duration upTo = Objects.requireNonNull(loss.upTo());
    return loss.after().toDays() + "–" + upTo.plusHours(HOURS_PER_DAY).minusNanos(1).toDays();
  }

  /** What became of a session that was not given, such as "Put off". */
  public static String missed(AppointmentStatus status) {
    return switch (status) {
      case DEFERRED -> "Put off";
      case DONE -> "Left without an infusion";
      default -> "Missed";
    };
  }

  /** Such as "3 Nov 2026". */
  public static String date(LocalDate day) {
    return day.format(DATE);
  }

  /** Such as "Thu 19 Nov, 14:05". */
  public static String when(ContactTryView one, WallWords words) {
    return words.day(one.triedAt()) + ", " + words.time(one.triedAt());
  }

  /** Such as "PHQ-9 18 before, 15 after: no response". */
  public static String told(MoodTotals totals) {
    return "PHQ-9 %s before, %s after: no response"
        .formatted(
            MoodTotals.plain(Objects.requireNonNull(totals.before())),
            MoodTotals.plain(Objects.requireNonNull(totals.after())));
  }

  public static Map<String, String> reasons() {
    return choices(ContactReason.values(), ContactReason::words);
  }

  public static Map<String, String> ways() {
    return choices(ContactWay.values(), ContactWay::words);
  }

  public static Map<String, String> outcomes() {
    return choices(ContactOutcome.values(), ContactOutcome::words);
  }

  private static <E extends Enum<E>> Map<String, String> choices(
      E[] values, Function<E, String> words) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (E value : values) {
      choices.put(value.name(), words.apply(value));
    }
    return choices;
  }

  /** Such as "Thu 19 Nov by phone: no answer". */
  public static String tried(ContactTryView one, WallWords words) {
    return "%s %s: %s"
        .formatted(words.day(one.triedAt()), one.way().words(), one.outcome().words());
  }

  /** One for each of three tries: whether it was made. */
  public static List<Boolean> dots(ContactStandView contact) {
    List<Boolean> dots = new ArrayList<>();
    for (int number = 1; number <= DOTS; number++) {
      dots.add(number <= contact.tries().size());
    }
    return dots;
  }

  /** Such as "2 tries". */
  public static String count(ContactStandView contact) {
    int tries = contact.tries().size();
    return tries == 0 ? "no try yet" : tries == 1 ? "1 try" : tries + " tries";
  }
}
