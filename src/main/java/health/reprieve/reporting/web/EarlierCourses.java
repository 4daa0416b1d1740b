package health.reprieve.reporting.web;

import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.reporting.ReferrerReportView;
import health.reprieve.reporting.ReferrerReportView.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The courses of one condition that the report for a referrer only counts, since they do not fit on
 * its page.
 *
 * @param condition its name
 * @param days from the first of them to the last
 * @param courses how many they are
 * @param infusions given in them
 * @param read after how many of them what followed, such as "3 × relief; 1 × not assessed: no
 *     baseline"
 */
public record EarlierCourses(
    String condition, String days, int courses, int infusions, String read) {

  /** By condition, in the order in which their first courses began. */
  static List<EarlierCourses> of(ReferrerReportView report) {
    Map<String, List<Line>> byCondition =
        report.earlier().stream()
            .collect(
                Collectors.groupingBy(Line::condition, LinkedHashMap::new, Collectors.toList()));
    ReferrerWords words = new ReferrerWords(report);
    List<EarlierCourses> earlier = new ArrayList<>();
    byCondition.forEach((condition, lines) -> earlier.add(of(condition, lines, words)));
    return earlier;
  }

  private static EarlierCourses of(String condition, List<Line> lines, ReferrerWords words) {
    return new EarlierCourses(
        condition,
        words.began(lines.get(0)) + " – " + words.began(lines.get(lines.size() - 1)),
        lines.size(),
        lines.stream().mapToInt(line -> line.infusions().size()).sum(),
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> read(line, words), LinkedHashMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(one -> one.getValue() + " × " + one.getKey())
            .collect(Collectors.joining("; ")));
  }

  private static String read(Line line, ReferrerWords words) {
    MoodAround mood = line.mood();
    return mood == null ? words.relief(line) : words.mood(mood);
  }
}
