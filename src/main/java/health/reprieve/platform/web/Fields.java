package health.reprieve.platform.web;

import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.Violations;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a request, JSON or form alike, and collects everything that is wrong with
 * them. Required fields give a stand-in where they are missing or wrong, so call {@link
 * #refuseIfAny()} before using any.
 */
public final class Fields {

  /** Such as 1.000,5 or 1'000. */
  private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}([.,' ]\\d{3})+([.,]\\d+)?");

  /** What a word of an address says that is true or false. */
  private static final Set<List<String>> FLAG = Set.of(List.of("true"), List.of("false"));

  /** No date that a clinic writes lies outside, so that one that does was mistyped. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2200;

  /** Of anything that is not a text of its own. */
  private static final int LONGEST = 100;

  private static final UUID NO_ID = new UUID(0, 0);

  private final FieldSource source;
  private final Violations violations;
  private final Set<String> asked = new HashSet<>();
  private final Set<String> lists = new HashSet<>();

  private Fields(FieldSource source, Violations violations) {
    this.source = source;
    this.violations = violations;
  }

  /** The fields of a JSON object, each of which must be of the type that is read. */
  public static Fields of(@Nullable JsonObject body) {
    JsonObject json = body == null ? JsonValue.EMPTY_JSON_OBJECT : body;
    Violations violations = new Violations();
    return new Fields(new JsonSource(json, violations), violations);
  }

  public static Fields of(MultivaluedMap<String, String> form) {
    return new Fields(new FormSource(form), new Violations());
  }

  /** Stripped of blanks at both ends, non-breaking ones too; null where empty or missing. */
  public @Nullable String text(String name, int longest) {
    asked.add(name);
    return stripped(name, source.text(name), longest);
  }

  /** A number as it was written, for a domain value that reads it itself; null where missing. */
  public @Nullable String numeral(String name) {
    asked.add(name);
    return stripped(name, source.number(name), LONGEST);
  }

  private @Nullable String stripped(String name, @Nullable String raw, int longest) {
    String text = raw == null ? "" : raw.replace('\u00A0', ' ').strip();
    if (text.length() > longest) {
      violations.add(name, "At most %d characters.".formatted(longest));
    }
    return text.isEmpty() ? null : text;
  }

  public String requiredText(String name, int longest) {
    return required(name, text(name, longest), "");
  }

  /** A decimal number, with point or comma. */
  public @Nullable BigDecimal decimal(String name, BigDecimal least, BigDecimal most) {
    String text = numeral(name);
    String expected =
        text != null && GROUPED.matcher(text).matches()
            ? "A number with nothing between its thousands, such as 1000.5"
            : "A number";
    BigDecimal number = parse(name, text, expected, one -> new BigDecimal(one.replace(',', '.')));
    if (number != null && (number.compareTo(least) < 0 || number.compareTo(most) > 0)) {
      violations.add(
          name, "A number from %s to %s.".formatted(least.toPlainString(), most.toPlainString()));
    }
    return number;
  }

  public BigDecimal requiredDecimal(String name, BigDecimal least, BigDecimal most) {
    return required(name, decimal(name, least, most), least);
  }

  /** A whole number; 7.5 and "seven" are refused. */
  public @Nullable Integer integer(String name, int least, int most) {
    Integer number =
        parse(
            name,
            numeral(name),
            "A whole number from %d to %d".formatted(least, most),
            Integer::valueOf);
    if (number != null && (number < least || number > most)) {
      violations.add(name, "A whole number from %d to %d.".formatted(least, most));
    }
    return number;
  }

  public int requiredInteger(String name, int least, int most) {
    return required(name, integer(name, least, most), least);
  }

  public @Nullable LocalDate date(String name) {
    return likely(name, parse(name, "A date like 2026-11-24", LocalDate::parse));
  }

  private @Nullable LocalDate likely(String name, @Nullable LocalDate date) {
    if (date != null && date.getYear() < FIRST_YEAR) {
      violations.add(name, "A date from %d on.".formatted(FIRST_YEAR));
    }
    if (date != null && date.getYear() > LAST_YEAR) {
      violations.add(name, "A date up to %d.".formatted(LAST_YEAR));
    }
    return date;
  }

  /** All dates of a repeated field or a JSON array; blank ones are left out. */
  public List<LocalDate> dates(String name) {
    List<LocalDate> dates = new ArrayList<>();
    for (String text : texts(name)) {
      try {
        if (!text.isBlank()) {
          dates.add(LocalDate.parse(text.strip()));
          likely(name, dates.get(dates.size() - 1));
        }
      } catch (DateTimeException unreadable) {
        violations.add(name, "Dates like 2026-11-24.");
      }
    }
    return dates;
  }

  public LocalDate requiredDate(String name) {
    return required(name, date(name), LocalDate.EPOCH);
  }

  public @Nullable LocalTime time(String name) {
    return parse(name, "A time like 09:30", LocalTime::parse);
  }

  public LocalTime requiredTime(String name) {
    return required(name, time(name), LocalTime.MIN);
  }

  public @Nullable Instant instant(String name) {
    return parse(
        name,
        "An instant like 2026-11-24T09:30:00Z",
        text -> OffsetDateTime.parse(text).toInstant());
  }

  public Instant requiredInstant(String name) {
    return required(name, instant(name), Instant.EPOCH);
  }

  public @Nullable UUID id(String name) {
    return parse(name, "An id", UUID::fromString);
  }

  public UUID requiredId(String name) {
    return required(name, id(name), NO_ID);
  }

  /** True for {@code true} and for a ticked box; a missing field is false. */
  public boolean bool(String name) {
    asked.add(name);
    return source.truth(name);
  }

  /** A word of an address that is {@code true} or {@code false}; a missing one is false. */
  public boolean flag(String name) {
    List<String> said = texts(name);
    if (!said.isEmpty() && !FLAG.contains(said)) {
      violations.add(name, "Either true or false.");
    }
    return said.equals(List.of("true"));
  }

  public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
    return parse(name, oneOf(type), text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
  }

  public <E extends Enum<E>> E requiredChoice(String name, Class<E> type) {
    return required(name, choice(name, type), Objects.requireNonNull(type.getEnumConstants())[0]);
  }

  /** All values of a repeated field or a JSON array. */
  public List<String> texts(String name) {
    asked.add(name);
    lists.add(name);
    return source.texts(name);
  }

  /** The ticked ones of a list of choices, or a JSON array of them. */
  public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
    Set<E> chosen = EnumSet.noneOf(type);
    for (String text : texts(name)) {
      try {
        chosen.add(Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException unknown) {
        violations.add(name, oneOf(type) + ".");
      }
    }
    return chosen;
  }

  /**
   * The rows of a list: a JSON array of objects, or form fields called {@code list.0.field}. What
   * is wrong with a row is told under that same name.
   *
   * @param reading of one row; empty for a row that was left blank
   */
  public <T> List<T> rows(String name, Function<Fields, Optional<T>> reading) {
    List<T> read = new ArrayList<>();
    int number = 0;
    asked.add(name);
    for (Fields row : source.rows(name)) {
      String prefix = name + "." + number++ + ".";
      Optional<T> one = reading.apply(row);
      row.violations.all().forEach(v -> violations.add(prefix + v.field(), v.message()));
      one.ifPresent(read::add);
    }
    return read;
  }

  public void violation(String name, String message) {
    violations.add(name, message);
  }

  /**
   * Runs a domain value's own reading and keeps its violations.
   *
   * @param parts fields that it is made of: where one is wrong already, it is not read
   */
  public <T> T value(T standIn, Supplier<T> reading, String... parts) {
    if (violations.concern(parts)) {
      return standIn;
    }
    T value = violations.read(reading);
    return value == null ? standIn : value;
  }

  /**
   * Notes every field that was sent and not asked for until now, and each that was sent twice and
   * is no list: where all fields may be left out, a misspelt one or the second of two would change
   * what is done without a word.
   */
  public void refuseOthers() {
    asked.stream()
        .filter(name -> !lists.contains(name) && source.isRepeated(name))
        .sorted()
        .forEach(name -> violations.add(name, "Sent more than once. Send one."));
    source.names().stream()
        .filter(name -> !asked.contains(name))
        .filter(name -> !matching() || !name.equals(IfMatch.VERSION))
        .filter(name -> !name.equals(IfMatch.BY_HEADER))
        .sorted()
        .forEach(name -> violations.add(name, "There is no such field. Check its name."));
  }

  /**
   * @throws InvalidRequest naming every field that is wrong
   */
  public void refuseIfAny() {
    if (matching() && !asked.contains(IfMatch.VERSION)) {
      violations.add(IfMatch.BY_HEADER, IfMatch.NOT_COMPARED);
    }
    violations.refuseIfAny();
  }

  private boolean matching() {
    return source.names().contains(IfMatch.BY_HEADER);
  }

  private <T> T required(String name, @Nullable T value, T standIn) {
    if (value != null) {
      return value;
    }
    if (!violations.concern(name)) {
      violations.add(name, "Needed.");
    }
    return standIn;
  }

  private <T> @Nullable T parse(String name, String expected, Function<String, T> reading) {
    return parse(name, text(name, LONGEST), expected, reading);
  }

  private <T> @Nullable T parse(
      String name, @Nullable String text, String expected, Function<String, T> reading) {
    if (text == null) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      violations.add(name, expected + ".");
      return null;
    }
  }

  private static <E extends Enum<E>> String oneOf(Class<E> type) {
    return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
        .map(Enum::name)
        .collect(Collectors.joining(", ", "One of ", ""));
  }
}
