package health.reprieve.scheduling.web;

import health.reprieve.notices.NoticeStand;
import health.reprieve.scheduling.OfferView;
import health.reprieve.scheduling.domain.ReliefRange;
import health.reprieve.scheduling.domain.WaitSettled;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.domain.Wishes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** How pages write who can come when, and who has waited how long. */
public final class WaitWords {

  private WaitWords() {}

  /** Such as "Mon, Wed, 09:00–13:00, 2 h notice". */
  public static String canCome(Wishes wishes, int noticeHours) {
    List<String> parts = new ArrayList<>();
    parts.add(weekdays(wishes));
    if (!wishes.from().equals(LocalTime.MIN) || !wishes.to().equals(LocalTime.MAX)) {
      parts.add(hours(wishes));
    }
    if (!wishes.blackOuts().isEmpty()) {
      parts.add(
          wishes.blackOuts().stream()
              .sorted()
              .map(WallWords::day)
              .collect(Collectors.joining(", ", "not on ", "")));
    }
    parts.add(noticeHours == 0 ? "at once" : noticeHours + " h notice");
    return String.join(", ", parts);
  }

  /** How far the patient knows of the offer, such as "Told by e-mail, 10:03". */
  public static String told(OfferView offer, WallWords words) {
    NoticeStand told = offer.told();
    if (told == null) {
      return "Not told yet";
    }
    return switch (told.state()) {
      case SENT -> "Told by %s, %s".formatted(way(told), words.time(at(told)));
      case WAITING -> told.channel() == null ? "Told within a minute" : "Not told yet: tried again";
      case NO_ADDRESS -> "Not told: no e-mail address, no number";
      case FAILED, NOT_SENT -> "Not told: the message did not go out";
      case DROPPED -> "Not told";
    };
  }

  /** Why nothing is offered any more. */
  public static String settled(WaitSettled reason) {
    return switch (reason) {
      case ALL_BOOKED -> "All sessions of the course are booked or given";
      case COURSE_BEGUN -> "The new course was booked otherwise";
    };
  }

  private static String way(NoticeStand told) {
    return told.channel() == null ? "message" : told.channel().words();
  }

  private static Instant at(NoticeStand told) {
    return Objects.requireNonNull(told.settledAt());
  }

  /** Whether nobody but a caller reaches the patient. */
  public static boolean isToBeCalled(OfferView offer) {
    NoticeStand told = offer.told();
    return told == null || told.state().undelivered();
  }

  /** What stands before the number. */
  public static String callWords(OfferView offer) {
    return isToBeCalled(offer) ? "Call" : "or call";
  }

  private static String weekdays(Wishes wishes) {
    if (wishes.weekdays().size() == DayOfWeek.values().length) {
      return "any day";
    }
    return Arrays.stream(DayOfWeek.values())
        .filter(wishes.weekdays()::contains)
        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
        .collect(Collectors.joining(", "));
  }

  private static String hours(Wishes wishes) {
    if (wishes.to().equals(LocalTime.MAX)) {
      return "from " + wishes.from();
    }
    return wishes.from().equals(LocalTime.MIN)
        ? "until " + wishes.to()
        : wishes.from() + "–" + wishes.to();
  }

  /** Such as "relief or response ended or is likely to end between Wed 25 Nov and Wed 2 Dec". */
  public static String relief(ReliefRange relief, LocalDate today) {
    String from = WallWords.day(relief.from());
    return relief.from().equals(relief.to())
        ? "relief or response may have ended since " + from
        : "relief or response ended or %s likely to end between %s and %s"
            .formatted(
                relief.to().isBefore(today) ? "was" : "is", from, WallWords.day(relief.to()));
  }

  /** Such as "9 days". */
  public static String waiting(Instant since, Instant now) {
    long days = Duration.between(since, now).toDays();
    return days == 0 ? "since today" : days == 1 ? "1 day" : days + " days";
  }

  /** The days off as JSON and forms say them. */
  static List<String> daysOff(Wishes wishes) {
    return wishes.blackOuts().stream().sorted().map(LocalDate::toString).toList();
  }
}
