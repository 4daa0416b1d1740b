package health.reprieve.patients.domain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words a patient is found by, and what typed text looks for among them. A patient is found
 * when every typed term begins one of their words; accents, capitals and the order of names do not
 * matter. A hyphen, apostrophe or blank splits words, and the parts are kept joined as well, so
 * that "O'Neill", "oneill" and "neill" all find the same person.
 */
public final class SearchWords {

  /** Length of a stored word in characters; longer ones are cut, and so is what looks for them. */
  private static final int LONGEST = 120;

  /** Neighbouring parts that are also kept joined, as in "van der Berg" and "vanderberg". */
  private static final int JOINED = 4;

  /** Terms and readings looked at; nobody needs more to name one person. */
  private static final int MOST_TERMS = 6;

  private static final int MOST_READINGS = 8;

  private static final Map<String, String> BASE_LETTERS =
      Map.of(
          "ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "æ", "ae", "œ", "oe", "þ", "th", "ı",
          "i");

  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
  private static final Pattern SPECIAL = Pattern.compile("[ßøłđðæœþı]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+|\\p{Lm}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DATE =
      Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})");

  private SearchWords() {}

  /** All words of a patient: parts of the names and of the record number, and the date of birth. */
  static Set<String> of(PatientDetails patient) {
    Set<String> words = new TreeSet<>();
    words.addAll(runs(patient.name().given()));
    words.addAll(runs(patient.name().family()));
    words.addAll(runs(patient.recordNumber().value()));
    words.add(day(patient.dateOfBirth()));
    return words;
  }

  /**
   * What typed text may mean. A patient is found by a reading when each of its entries begins one
   * of the patient's words, and by the text when any reading finds them. No reading: nothing was
   * typed.
   */
  public static List<List<String>> readings(String typed) {
    List<Set<List<String>>> terms =
        BLANKS
            .splitAsStream(WrittenDates.unified(typed))
            .map(SearchWords::meanings)
            .filter(meanings -> !meanings.isEmpty())
            .limit(MOST_TERMS)
            .toList();
    if (terms.isEmpty()) {
      return List.of();
    }
    List<List<String>> readings = List.of(List.of());
    for (Set<List<String>> meanings : terms) {
      readings = extended(readings, meanings);
    }
    return readings;
  }

  /** Lower case without accents; letters that only look accented become their base letters. */
  static String fold(String text) {
    String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    String bare = MARKS.matcher(lower).replaceAll("").toLowerCase(Locale.ROOT);
    return SPECIAL.matcher(bare).replaceAll(found -> BASE_LETTERS.getOrDefault(found.group(), ""));
  }

  private static List<List<String>> extended(
      List<List<String>> readings, Set<List<String>> meanings) {
    return readings.stream()
        .flatMap(
            reading ->
                meanings.stream()
                    .map(more -> Stream.concat(reading.stream(), more.stream()).toList()))
        .limit(MOST_READINGS)
        .toList();
  }

  /** A term as its parts, as one word, or as a day where it is written like one. */
  private static Set<List<String>> meanings(String term) {
    Set<List<String>> meanings = new LinkedHashSet<>();
    days(term).forEach(day -> meanings.add(List.of(day)));
    for (String spelling : Spelling.variants(term)) {
      List<String> parts = parts(spelling);
      if (!parts.isEmpty()) {
        meanings.add(parts.stream().map(SearchWords::cut).toList());
        meanings.add(List.of(cut(String.join("", parts))));
      }
    }
    return meanings;
  }

  /** The parts of a name, folded. */
  static List<String> parts(String text) {
    return BETWEEN.splitAsStream(fold(text)).filter(part -> !part.isEmpty()).toList();
  }

  private static Set<String> runs(@Nullable String text) {
    List<String> parts = text == null ? List.of() : parts(text);
    Set<String> runs = new TreeSet<>();
    for (int from = 0; from < parts.size(); from++) {
      for (int to = from + 1; to <= Math.min(parts.size(), from + JOINED); to++) {
        runs.add(cut(String.join("", parts.subList(from, to))));
      }
    }
    return runs;
  }

  /**
   * 3.3.1979 and 3/3/1979, day first and month first where both are days; 3.3.79 in either century;
   * 1979-03-03 is joined.
   */
  private static List<String> days(String term) {
    Matcher date = DATE.matcher(term);
    if (!date.matches()) {
      return List.of();
    }
    int first = Integer.parseInt(date.group(1));
    int second = Integer.parseInt(date.group(3));
    List<String> days = new ArrayList<>();
    for (int year : years(date.group(4))) {
      day(year, second, first).forEach(days::add);
      if (date.group(2).equals("/")) {
        day(year, first, second).forEach(days::add);
      }
    }
    return days;
  }

  private static List<Integer> years(String written) {
    int year = Integer.parseInt(written);
    return written.length() > 2 ? List.of(year) : List.of(1900 + year, 2000 + year);
  }

  private static Stream<String> day(int year, int month, int dayOfMonth) {
    try {
      return Stream.of(day(LocalDate.of(year, month, dayOfMonth)));
    } catch (DateTimeException noSuchDay) {
      return Stream.empty();
    }
  }

  private static String day(LocalDate date) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }

  private static String cut(String word) {
    return word.codePoints()
        .limit(LONGEST)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
