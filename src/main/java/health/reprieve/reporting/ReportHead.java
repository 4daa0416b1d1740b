package health.reprieve.reporting;

import health.reprieve.outcomes.ReliefDefinitionView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a report is about, and by which rules it was made.
 *
 * @param site name of the clinic
 * @param zone by which its days are meant
 * @param first local day of the period
 * @param last local day of the period, included
 * @param filter narrows it
 * @param narrowedTo the filter in words; empty without one
 * @param smallestCell nothing is said of fewer patients
 * @param years that its reader may choose from, the newest first; empty where any period will do
 */
public record ReportHead(
    String site,
    ZoneId zone,
    LocalDate first,
    LocalDate last,
    Instant madeAt,
    String madeBy,
    ReliefDefinitionView definition,
    ReportFilter filter,
    List<String> narrowedTo,
    int smallestCell,
    List<Integer> years) {

  /**
   * Whether a page tells of mood and opioids, which are not compared value by value of a filter.
   */
  public boolean tellsBeside() {
    return filter.isNone() || years.isEmpty();
  }

  /** Courses whose last infusion ended before were over when the report was made. */
  Instant overSince() {
    return madeAt.minus(definition.terms().runsFor());
  }
}
