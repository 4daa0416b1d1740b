package health.reprieve.notices.web;

import health.reprieve.notices.NoticeView;
import health.reprieve.notices.domain.NoticeState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * A line of the page of notices.
 *
 * @param when it goes out, was sent or was given up, by the clinic's clock
 * @param where the address, empty before the first try
 * @param state in words, with the reason where there is one
 * @param act what sending it means here
 */
public record NoticeRow(
    String id,
    String patient,
    String when,
    String name,
    String what,
    String where,
    String state,
    String look,
    String icon,
    String act) {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

  static NoticeRow of(NoticeView notice, ZoneId zone) {
    Instant when = Objects.requireNonNullElse(notice.settledAt(), notice.dueAt());
    return new NoticeRow(
        notice.id().value().toString(),
        notice.person().toString(),
        when.atZone(zone).format(WHEN),
        notice.name(),
        notice.what(),
        notice.address() == null ? "" : notice.address(),
        state(notice),
        look(notice.state()),
        icon(notice.state()),
        act(notice.state()));
  }

  private static String state(NoticeView notice) {
    String reason = Objects.requireNonNullElse(notice.reason(), "");
    String words = notice.state().words();
    if (notice.state() == NoticeState.WAITING && notice.attempts() > 0 && !reason.isEmpty()) {
      return "waiting for try %d: %s".formatted(notice.attempts() + 1, reason);
    }
    return switch (notice.state()) {
      case WAITING, SENT -> words;
      case NOT_SENT -> reason;
      default -> reason.isEmpty() ? words : words + ": " + reason;
    };
  }

  private static String look(NoticeState state) {
    return switch (state) {
      case SENT -> "tag--good";
      case FAILED -> "tag--bad";
      case NOT_SENT, NO_ADDRESS -> "tag--warn";
      case WAITING, DROPPED -> "";
    };
  }

  private static String icon(NoticeState state) {
    return switch (state) {
      case SENT -> "check";
      case FAILED -> "x";
      case NOT_SENT, NO_ADDRESS -> "warn";
      case WAITING -> "clock";
      case DROPPED -> "minus";
    };
  }

  private static String act(NoticeState state) {
    return switch (state) {
      case WAITING -> "Send now";
      case SENT -> "Send again";
      case FAILED, NOT_SENT, NO_ADDRESS -> "Try again";
      case DROPPED -> "";
    };
  }
}
