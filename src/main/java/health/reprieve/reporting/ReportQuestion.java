package health.reprieve.reporting;

import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.time.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which courses a report is asked about.
 *
 * @param first local day on which they began; null for twelve months up to the last one, or with
 *     {@code last} for the usual year where it must be one
 * @param last local day, included; null for today
 * @param filter narrows them
 */
public record ReportQuestion(
    @Nullable LocalDate first, @Nullable LocalDate last, ReportFilter filter) {

  /** What is asked where nothing else is said. */
  static final ReportQuestion USUAL = new ReportQuestion(null, null, ReportFilter.NONE);

  /** First and last local day, both included; a period that ends before it begins is refused. */
  public record Period(LocalDate first, LocalDate last) {
    public Period {
      if (last.isBefore(first)) {
        throw new InvalidRequest("to", "Not before the first day.");
      }
    }

    /** The period of a report. */
    public static Period of(ReportHead head) {
      return new Period(head.first(), head.last());
    }

    /** The period that its files can have: if it must be a year, that in which it ends. */
    public static Period ofFiles(ReportHead head) {
      return head.definition().terms().smallestExportCell() <= 1
          ? of(head)
          : yearOf(head.last(), head.madeAt().atZone(head.zone()).toLocalDate());
    }

    /** The calendar year of the day or, while that is not over, the latest that is. */
    static Period yearOf(LocalDate day, LocalDate today) {
      return year(Math.min(day.getYear(), today.getYear() - 1));
    }

    /** A whole calendar year. */
    public static Period year(int year) {
      return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** From the start of the first day to the end of the last one. */
    TimeRange range(ZoneId zone) {
      return TimeRange.of(
          first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
    }
  }

  /**
   * The period of a file: a whole calendar year that is over, so that no two files overlap in part.
   *
   * @param smallest the smallest count that may be told; any period and filter will do where single
   *     patients may
   * @throws NotACalendarYear if it is another one
   * @throws SeveralFilters if there is more than one
   */
  Period ofFile(LocalDate today, int smallest) {
    if (smallest > 1 && filter.narrowings().size() > 1) {
      throw SeveralFilters.ofFile();
    }
    Period latest = Period.yearOf(today, today);
    if (first == null && last == null) {
      return latest;
    }
    Period asked = on(today);
    if (smallest > 1 && !asked.equals(Period.yearOf(asked.last, today))) {
      throw NotACalendarYear.ofFile(latest.first.getYear());
    }
    return asked;
  }

  /**
   * The period of a page for whoever may not open the courses behind it: one calendar year, of the
   * running one what has passed, so that no two pages overlap in part.
   *
   * @throws NotACalendarYear if it is another one
   * @throws SeveralFilters if there is more than one filter
   */
  Period inOneYear(LocalDate today) {
    if (filter.narrowings().size() > 1) {
      throw SeveralFilters.ofPage();
    }
    Period running = new Period(LocalDate.of(today.getYear(), 1, 1), today);
    Period asked = first == null && last == null ? running : on(today);
    if (asked.equals(running) || asked.equals(Period.year(today.getYear()))) {
      return running;
    }
    if (!asked.equals(Period.yearOf(asked.last, today))) {
      throw NotACalendarYear.ofPage(today.getYear());
    }
    return asked;
  }

  /** The period meant on this day: what was not asked for ends today and lasts twelve months. */
  Period on(LocalDate today) {
    return new Period(
        Objects.requireNonNullElse(first, today.minusYears(1).plusDays(1)),
        Objects.requireNonNullElse(last, today));
  }
}
