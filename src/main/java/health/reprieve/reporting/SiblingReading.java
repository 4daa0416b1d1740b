package health.reprieve.reporting;

import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.reporting.persistence.Admission;
import health.reprieve.reporting.persistence.OutcomeCounts;
import health.reprieve.reporting.persistence.SiblingCounts;
import health.reprieve.reporting.persistence.SiblingCounts.Bands;
import health.reprieve.reporting.persistence.SiblingCounts.ByValue;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
   * @param overSince see {@link OutcomeCounts#of}
   */
  Map<ReportGroupCode, List<Siblings>> of(
      ReportFilter filter, Admission admission, int percent, Instant overSince) {
    Map<ReportGroupCode, List<Siblings>> all = new HashMap<>();
    for (Narrowing narrowing : filter.narrowings()) {
      ByValue counted =
          counts.of(
              filter.without(narrowing).of(admission.round(), admission.period()),
              narrowing.name(),
              BANDS,
              overSince);
      siblings(counted, narrowing.asked(filter), percent)
          .forEach(
              (condition, one) ->
                  all.computeIfAbsent(condition, code -> new ArrayList<>()).add(one));
    }
    return all;
  }

  /** Without the conditions in which nobody has the value that is asked for: they have no line. */
  private static Map<ReportGroupCode, Siblings> siblings(
      ByValue counted, @Nullable String asked, int percent) {
    Map<ReportGroupCode, SortedMap<String, Counts>> values = new HashMap<>();
    counted
        .values()
        .forEach(
            (value, courses) ->
                courses
                    .byCondition()
                    .forEach(
                        (condition, line) ->
                            values
                                .computeIfAbsent(condition, code -> new TreeMap<>())
                                .put(value, Counts.of(line, percent))));
    Map<ReportGroupCode, Siblings> siblings = new HashMap<>();
    counted
        .whole()
        .byCondition()
        .forEach(
            (condition, line) -> {
              SortedMap<String, Counts> some =
                  values.getOrDefault(condition, Collections.emptySortedMap());
              if (asked != null && some.containsKey(asked)) {
                siblings.put(
                    condition,
                    new Siblings(
                        Counts.of(line, percent),
                        List.copyOf(some.values()),
                        List.copyOf(some.keySet()).indexOf(asked)));
              }
            });
    return siblings;
  }
}
