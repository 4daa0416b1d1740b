package health.reprieve.reporting.web;

import health.reprieve.patients.domain.Sex;
import health.reprieve.reporting.AgeBand;
import health.reprieve.reporting.CourseNumber;
import health.reprieve.reporting.DoseBand;
import health.reprieve.treatment.ProtocolView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing by which the report by condition can be narrowed, as its form offers it.
 *
 * @param name as {@link ReportRequest} reads it
 * @param any what the form says for no narrowing
 * @param options words by the value that is sent, in the order of the form
 */
public record FilterChoice(String name, String label, String any, Map<String, String> options) {

  static List<FilterChoice> all(List<ProtocolView> protocols) {
    Map<String, String> byId = new LinkedHashMap<>();
    protocols.forEach(protocol -> byId.put(protocol.id().value().toString(), protocol.name()));
    return List.of(
        new FilterChoice("protocol", "Protocol", "All protocols", byId),
        of("dose", "First infusion", "Any dose", DoseBand.values(), DoseBand::words),
        of("number", "Course", "Any course", CourseNumber.values(), CourseNumber::words),
        of("age", "Age", "Any age", AgeBand.values(), AgeBand::words),
        of("sex", "Sex", "Any", Sex.values(), Sex::words));
  }

  /**
   * The year in which courses began, where no other period may be asked for.
   *
   * @param years from the running one on, the newest first
   * @param shown that of the report, null where none is made; among the options even if it lies
   *     before the first course
   */
  static FilterChoice year(List<Integer> years, @Nullable Integer shown) {
    Map<String, String> options = new LinkedHashMap<>();
    Stream.concat(years.stream(), Stream.ofNullable(shown))
        .map(String::valueOf)
        .forEach(year -> options.putIfAbsent(year, options.isEmpty() ? year + " so far" : year));
    return new FilterChoice("year", "Courses begun in", "", options);
  }

  private static <E extends Enum<E>> FilterChoice of(
      String name, String label, String any, E[] values, Function<E, String> words) {
    Map<String, String> options = new LinkedHashMap<>();
    for (E value : values) {
      options.put(value.name().toLowerCase(Locale.ROOT), words.apply(value));
    }
    return new FilterChoice(name, label, any, options);
  }
}
