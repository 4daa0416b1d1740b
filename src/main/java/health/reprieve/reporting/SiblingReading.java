package health.reprieve.reporting;

import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.reporting.persistence.Admission;
import health.reprieve.reporting.persistence.SiblingCounts;
import health.reprieve.reporting.persistence.SiblingCounts.Bands;
import health.reprieve.reporting.persistence.SiblingLine;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts what a narrowed report could be compared with: one query for each filter that is set. */
@Dependent
class SiblingReading {

  private static final Bands BANDS =
      new Bands(
          Arrays.stream(DoseBand.values()).skip(1).map(DoseBand::from).toList(),
          Arrays.stream(AgeBand.values()).skip(1).map(band -> band.span().least()).toList());

  private final SiblingCounts counts;

  @Inject
  SiblingReading(SiblingCounts counts) {
    this.counts = counts;
  }

  /**
   * By condition; empty without a filter.
   *
   * @param admission of the report that is narrowed by it
   * @param percent threshold of the definition
   */
  Map<ReportGroupCode, List<Siblings>> of(ReportFilter filter, Admission admission, int percent) {
    Map<ReportGroupCode, List<Siblings>> all = new HashMap<>();
    for (Narrowing narrowing : filter.narrowings()) {
      String asked = narrowing.asked(filter);
      counts
          .of(
              filter.without(narrowing).of(admission.round(), admission.period()),
              narrowing.name(),
              BANDS)
          .stream()
          .collect(Collectors.groupingBy(SiblingLine::reportGroup))
          .forEach(
              (condition, lines) -> {
                Siblings siblings = siblings(lines, asked, percent);
                if (siblings != null) {
                  all.computeIfAbsent(condition, code -> new ArrayList<>()).add(siblings);
                }
              });
    }
    return all;
  }

  /** Null where nobody has the value that is asked for: such a condition has no line. */
  private static @Nullable Siblings siblings(
      List<SiblingLine> lines, @Nullable String asked, int percent) {
    Map<String, Counts> values = new TreeMap<>();
    Counts whole = null;
    for (SiblingLine line : lines) {
      String value = line.value();
      if (line.isWhole()) {
        whole = Counts.of(line, percent);
      } else if (value != null) {
        values.put(value, Counts.of(line, percent));
      }
    }
    return whole == null || asked == null || !values.containsKey(asked)
        ? null
        : new Siblings(
            whole, List.copyOf(values.values()), List.copyOf(values.keySet()).indexOf(asked));
  }
}
