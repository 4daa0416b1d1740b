package health.reprieve.clinic.web;

import health.reprieve.platform.web.Fields;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Days to close, each with its own reason: as rows, or as lines of a pasted list. */
record HolidaysRequest(SortedMap<LocalDate, String> days) {

  private static final int LONGEST_LIST = 20_000;
  private static final int LONGEST_REASON = 160;
  private static final int MOST = 200;

  /** The rows of {@code days}, each with {@code day} and {@code reason}. */
  static HolidaysRequest ofRows(Fields fields) {
    SortedMap<LocalDate, String> days = new TreeMap<>();
    fields.rows(
        "days",
        row -> {
          days.put(row.requiredDate("day"), row.requiredText("reason", LONGEST_REASON));
          return Optional.of(row);
        });
    return checked(fields, "days", days);
  }

  /** The lines of {@code list}: a date, a blank, comma or semicolon, and the reason. */
  static HolidaysRequest ofLines(Fields fields) {
    SortedMap<LocalDate, String> days = new TreeMap<>();
    String list = fields.requiredText("list", LONGEST_LIST);
    list.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> read(fields, days, line));
    return checked(fields, "list", days);
  }

  private static void read(Fields fields, SortedMap<LocalDate, String> days, String line) {
    String[] parts = line.split("[\\s,;]+", 2);
    String reason = parts.length < 2 ? "" : parts[1].strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      fields.violation(
          "list",
          "“%s”: a date and the name of the day, such as 2027-01-01 New Year.".formatted(line));
      return;
    }
    try {
      days.put(LocalDate.parse(parts[0]), reason);
    } catch (DateTimeParseException unreadable) {
      fields.violation("list", "“%s”: start with a date like 2027-01-01.".formatted(line));
    }
  }

  private static HolidaysRequest checked(
      Fields fields, String name, SortedMap<LocalDate, String> days) {
    if (days.size() > MOST) {
      fields.violation(name, "At most %d days at once.".formatted(MOST));
    }
    fields.refuseIfAny();
    return new HolidaysRequest(days);
  }
}
