package health.reprieve.reporting;

import health.reprieve.testing.AnalystRows.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What followed a course for mood, worked out from the rows of the analysts' views by the rules of
 * src/docs/analysts.md. It asks nothing of the application.
 */
final class IndependentMood {

  private final Row definition;
  private final ZoneId zone;
  private final NavigableMap<Instant, BigDecimal> sheets = new TreeMap<>();
  private final Instant began;
  private final Instant ended;
  private final Optional<Instant> next;

  /**
   * @param definition the row of analyst_definition
   * @param course the row of analyst_mood, of which no more is read than which course it is
   * @param infusions all of the patient, each one ended
   * @param sheets all of the patient
   */
  IndependentMood(Row definition, Row course, List<Row> infusions, List<Row> sheets) {
    this.definition = definition;
    this.zone = ZoneId.of(definition.text("zone"));
    sheets.forEach(
        row -> this.sheets.put(row.instant("answered_at_utc"), new BigDecimal(row.text("total"))));
    List<Row> own = infusions.stream().filter(row -> isOf(row, course)).toList();
    this.began =
        own.stream()
            .map(row -> row.instant("started_at_utc"))
            .min(Instant::compareTo)
            .orElseThrow();
    this.ended =
        own.stream().map(row -> row.instant("ended_at_utc")).max(Instant::compareTo).orElseThrow();
    this.next =
        infusions.stream()
            .filter(row -> !isOf(row, course))
            .map(row -> row.instant("started_at_utc"))
            .filter(start -> start.isAfter(ended))
            .min(Instant::compareTo);
  }

  private static boolean isOf(Row infusion, Row course) {
    return infusion.text("condition_code").equals(course.text("condition_code"))
        && infusion.text("course_number").equals(course.text("course_number"));
  }

  /** The columns of analyst_mood that have a value, as text; hours with six decimals. */
  Map<String, String> columns() {
    Map<String, String> told = new HashMap<>();
    NavigableMap<Instant, BigDecimal> before =
        sheets.subMap(startOfDay(began, -14), true, began, true);
    NavigableMap<Instant, BigDecimal> after = after(next.orElse(Instant.MAX));
    put(told, "before", before);
    put(told, "after", after(until()));
    told.put("after_until_utc", until().toString());
    told.put("sheets", String.valueOf(after.size()));
    if (before.isEmpty() || before.lastEntry().getValue().intValue() < 5) {
      told.put("status", "INELIGIBLE");
    } else {
      told.putAll(run(after, before.lastEntry().getValue()));
    }
    return told;
  }

  private static void put(
      Map<String, String> told, String when, NavigableMap<Instant, BigDecimal> some) {
    if (!some.isEmpty()) {
      told.put("total_" + when, some.lastEntry().getValue().toString());
      told.put(when + "_at_utc", some.lastKey().toString());
    }
  }

  /** From the first day after the course on that counts. */
  private NavigableMap<Instant, BigDecimal> after(Instant until) {
    Instant from = startOfDay(ended, 6);
    return until.isAfter(from) ? sheets.subMap(from, true, until, false) : new TreeMap<>();
  }

  private Instant until() {
    Instant over = startOfDay(ended, definition.integer("mood_window_days") + 1);
    return next.filter(over::isAfter).orElse(over);
  }

  private Map<String, String> run(NavigableMap<Instant, BigDecimal> after, BigDecimal before) {
    NavigableMap<Long, BigDecimal> sinceEnd = new TreeMap<>();
    after.forEach((at, total) -> sinceEnd.put(since(at), total));
    BigDecimal least =
        before.multiply(new BigDecimal(definition.text("mood_response_percent"))).movePointLeft(2);
    return new IndependentRun(
            sinceEnd,
            total -> before.subtract(total).compareTo(least) >= 0,
            since(until()) - 1,
            next.isPresent())
        .of(definition.integer("mood_confirmations"));
  }

  private long since(Instant at) {
    return ChronoUnit.MICROS.between(ended, at);
  }

  private Instant startOfDay(Instant day, int later) {
    LocalDate local = day.atZone(zone).toLocalDate();
    return local.plusDays(later).atStartOfDay(zone).toInstant();
  }
}
