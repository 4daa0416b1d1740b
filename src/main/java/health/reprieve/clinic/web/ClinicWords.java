package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.clinic.domain.WallRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
