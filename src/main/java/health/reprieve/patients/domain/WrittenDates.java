package health.reprieve.patients.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Dates as people type them, with blanks and English names of months, such as 3 Feb 1981, February
 * 3rd, 1981 and 1981/2/3. Each becomes 1981-02-03; what is no day stays as it was typed. Three
 * numbers apart, 3 2 1981, become 3/2/1981, which leaves open which of them is the month.
 */
final class WrittenDates {

  private static final int LETTERS_OF_A_MONTH = 3;
  private static final String MONTH =
      Arrays.stream(Month.values())
          .map(WrittenDates::beginning)
          .collect(Collectors.joining("|", "(", ")[a-z]*[.,]?"));
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?[.,]?";
  private static final String GAP = "[\\s/-]*";

  private static final Pattern DAY_MONTH_YEAR = bounded(DAY + GAP + MONTH + GAP + "(\\d{4})");
  private static final Pattern MONTH_DAY_YEAR = bounded(MONTH + GAP + DAY + "[\\s/-]+(\\d{4})");
  private static final Pattern YEAR_MONTH_DAY = bounded("(\\d{4})" + GAP + MONTH + GAP + DAY);
  private static final Pattern YEAR_FIRST = bounded("(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})");
  private static final Pattern APART = bounded("(\\d{1,2})\\s+(\\d{1,2})\\s+(\\d{4})");

  private WrittenDates() {}

  /** The text with its dates written as 1981-02-03. */
  static String unified(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    String named = replaced(lower, DAY_MONTH_YEAR, 3, 2, 1);
    named = replaced(named, MONTH_DAY_YEAR, 3, 1, 2);
    named = replaced(named, YEAR_MONTH_DAY, 1, 2, 3);
    named = replaced(named, YEAR_FIRST, 1, 2, 3);
    return APART.matcher(named).replaceAll("$1/$2/$3");
  }

  private static String replaced(String text, Pattern pattern, int year, int month, int day) {
    return pattern
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    iso(found, found.group(year), found.group(month), found.group(day))));
  }

  private static String iso(MatchResult found, String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), monthOf(month), Integer.parseInt(day)).toString();
    } catch (DateTimeException noSuchDay) {
      return found.group();
    }
  }

  private static int monthOf(String text) {
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : Arrays.stream(Month.values()).map(WrittenDates::beginning).toList().indexOf(text) + 1;
  }

  private static String beginning(Month month) {
    return month
        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        .substring(0, LETTERS_OF_A_MONTH)
        .toLowerCase(Locale.ROOT);
  }

  private static Pattern bounded(String pattern) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])");
  }
}
