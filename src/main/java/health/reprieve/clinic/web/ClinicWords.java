package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.ChairKind;
import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.clinic.domain.WallRange;
import health.reprieve.clinic.domain.WallSpan;
import health.reprieve.identity.StaffView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How the set-up pages write days, hours and shares. */
public final class ClinicWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final List<Integer> USUAL_SHARES = List.of(12, 6, 4, 3, 2, 1, 0);

  private ClinicWords() {}

  public static String weekday(DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** All weekdays by code, for a choice. */
  public static Map<String, String> weekdays() {
    Map<String, String> weekdays = new LinkedHashMap<>();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      weekdays.put(weekday.name(), weekday(weekday));
    }
    return weekdays;
  }

  /** Such as Tue 24 Nov 2026. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as 07:00–15:30. */
  public static String hours(WallRange hours) {
    return hours.start() + "–" + hours.end();
  }

  /** Such as 12:00–12:30, 15:00–15:15. */
  public static String hours(List<WallRange> ranges) {
    return ranges.stream().map(ClinicWords::hours).collect(Collectors.joining(", "));
  }

  /** Such as "Tue 24 Nov 2026", "Tue 24 Nov 2026, 09:00 to 12:00", "from Tue 24 Nov 2026 on". */
  public static String span(WallSpan span) {
    LocalDate lastDay = span.lastDay();
    String from = day(span.firstDay()) + (span.starts() == null ? "" : ", " + span.starts());
    if (lastDay == null) {
      return "from %s on".formatted(from);
    }
    if (lastDay.equals(span.firstDay())) {
      return span.starts() == null && span.ends() == null
          ? from
          : "%s, %s to %s"
              .formatted(
                  day(lastDay),
                  Objects.requireNonNullElse(span.starts(), LocalTime.MIDNIGHT),
                  span.ends() == null ? "midnight" : span.ends().toString());
    }
    return "%s to %s%s"
        .formatted(from, day(lastDay), span.ends() == null ? "" : ", " + span.ends());
  }

  /** The kinds of chairs by code, for a choice. */
  public static Map<String, String> chairKinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (ChairKind kind : ChairKind.values()) {
      kinds.put(kind.name(), kind.words());
    }
    return kinds;
  }

  /** Staff by id with name and role, for a choice. */
  static Map<String, String> people(List<StaffView> people) {
    Map<String, String> words = new LinkedHashMap<>();
    for (StaffView person : people) {
      words.put(
          person.id().value().toString(),
          "%s, %s".formatted(person.displayName(), person.role().words().toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  /** Name of the field for when a weekday opens. */
  public static String opensField(DayOfWeek weekday) {
    return weekday.name().toLowerCase(Locale.ROOT) + "Opens";
  }

  /** Name of the field for when a weekday closes. */
  public static String closesField(DayOfWeek weekday) {
    return weekday.name().toLowerCase(Locale.ROOT) + "Closes";
  }

  /** The usual shares and those in use, by twelfths, for a choice. */
  static Map<String, String> shares(NurseShares present) {
    Map<String, String> words = new LinkedHashMap<>();
    put(words, USUAL_SHARES);
    put(words, List.of(present.prep(), present.start(), present.infuse(), present.recover()));
    return words;
  }

  private static void put(Map<String, String> words, Collection<Integer> shares) {
    for (int share : shares) {
      words.put(Integer.toString(share), share(share));
    }
  }

  private static String share(int twelfths) {
    if (twelfths == 0) {
      return "no nurse";
    }
    if (twelfths == NurseShares.WHOLE) {
      return "one nurse for each patient";
    }
    return NurseShares.WHOLE % twelfths == 0
        ? "one nurse for %d patients".formatted(NurseShares.WHOLE / twelfths)
        : "%d twelfths of a nurse".formatted(twelfths);
  }
}
