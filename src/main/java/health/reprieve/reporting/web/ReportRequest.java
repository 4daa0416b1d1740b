package health.reprieve.reporting.web;

import health.reprieve.patients.domain.Sex;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.reporting.AgeBand;
import health.reprieve.reporting.AskedCourses;
import health.reprieve.reporting.CourseNumber;
import health.reprieve.reporting.DoseBand;
import health.reprieve.reporting.ReportFilter;
import health.reprieve.reporting.ReportHead;
import health.reprieve.reporting.ReportQuestion;
import health.reprieve.reporting.ReportQuestion.Period;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked about: {@code from} and {@code to}, local days, both included, or a
 * calendar {@code year} in place of them; {@code protocol}, {@code dose}, {@code number}, {@code
 * age} and {@code sex} narrow it.
 */
public final class ReportRequest {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private ReportRequest() {}

  /**
   * @throws InvalidRequest if something is unreadable or sent twice, or a name is unknown: a
   *     misspelt filter would make a report of everybody
   */
  static ReportQuestion read(MultivaluedMap<String, String> query) {
    Fields fields = Fields.of(query);
    Integer year = fields.integer("year", FIRST_YEAR, LAST_YEAR);
    LocalDate first = fields.date("from");
    LocalDate last = fields.date("to");
    if (year != null && (first != null || last != null)) {
      fields.violation("year", "Either a year, or a first and last day. Leave one out.");
    }
    UUID protocol = fields.id("protocol");
    ReportFilter filter =
        new ReportFilter(
            protocol == null ? null : ProtocolId.of(protocol),
            fields.choice("dose", DoseBand.class),
            fields.choice("number", CourseNumber.class),
            fields.choice("age", AgeBand.class),
            fields.choice("sex", Sex.class));
    fields.refuseOthers();
    fields.refuseIfAny();
    return year == null
        ? new ReportQuestion(first, last, filter)
        : new ReportQuestion(Period.year(year).first(), Period.year(year).last(), filter);
  }

  /** What was sent, with the year in which the days lie in place of them. */
  static MultivaluedMap<String, String> byYear(MultivaluedMap<String, String> query) {
    MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    sent.putAll(query);
    Stream.of("to", "from")
        .map(query::getFirst)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(day -> sent.putIfAbsent("year", List.of(day.split("-", 2)[0])));
    return sent;
  }

  /** The query that asks for the same report again. */
  public static String query(ReportHead head) {
    return query(parts(head));
  }

  /** The query that asks for the report of a calendar year by the same filter. */
  public static String query(ReportHead head, int year) {
    return query(parts(true, Period.year(year), head.filter()));
  }

  /** The query that asks for its files, of the nearest period that they can have. */
  public static String fileQuery(ReportHead head) {
    return query(parts(false, Period.ofFiles(head), head.filter()));
  }

  /** The query that asks for the report, or what lies behind it, of the same courses. */
  public static String query(AskedCourses asked) {
    Period period = new Period(asked.first(), asked.last());
    return query(parts(!asked.years().isEmpty(), period, asked.filter()));
  }

  /** The form of filters as it stands for a report. */
  public static FormView form(ReportHead head) {
    return FormView.stored(parts(head));
  }

  private static String query(Map<String, @Nullable Object> parts) {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining("&", "?", ""));
  }

  private static Map<String, @Nullable Object> parts(ReportHead head) {
    return parts(!head.years().isEmpty(), Period.of(head), head.filter());
  }

  private static Map<String, @Nullable Object> parts(
      boolean byYear, Period period, ReportFilter filter) {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    if (byYear) {
      parts.put("year", period.first().getYear());
    } else {
      parts.put("from", period.first().toString());
      parts.put("to", period.last().toString());
    }
    put(parts, "protocol", filter.protocol() == null ? null : filter.protocol().value());
    put(parts, "dose", filter.dose());
    put(parts, "number", filter.number());
    put(parts, "age", filter.age());
    put(parts, "sex", filter.sex());
    return parts;
  }

  private static void put(
      Map<String, @Nullable Object> parts, String name, @Nullable Object value) {
    if (value != null) {
      parts.put(name, value.toString().toLowerCase(Locale.ROOT));
    }
  }
}
