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
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked about: {@code from} and {@code to}, local days, both included; {@code
 * protocol}, {@code dose}, {@code number}, {@code age} and {@code sex} narrow it.
 */
public final class ReportRequest {

  private ReportRequest() {}

  /**
   * @throws InvalidRequest if something is unreadable or sent twice, or a name is unknown: a
   *     misspelt filter would make a report of everybody
   */
  static ReportQuestion read(MultivaluedMap<String, String> query) {
    Fields fields = Fields.of(query);
    LocalDate first = fields.date("from");
    LocalDate last = fields.date("to");
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
    return new ReportQuestion(first, last, filter);
  }

  /** The query that asks for the same report again. */
  public static String query(ReportHead head) {
    return query(Period.of(head), head.filter());
  }

  /** The query that asks for its files, of the nearest period that they can have. */
  public static String fileQuery(ReportHead head) {
    return query(Period.ofFiles(head), head.filter());
  }

  /** The query that asks for the report, or what lies behind it, of the same courses. */
  public static String query(AskedCourses asked) {
    return query(new Period(asked.first(), asked.last()), asked.filter());
  }

  /** The form of filters as it stands for a report. */
  public static FormView form(ReportHead head) {
    return FormView.stored(parts(Period.of(head), head.filter()));
  }

  private static String query(Period period, ReportFilter filter) {
    return parts(period, filter).entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining("&", "?", ""));
  }

  private static Map<String, @Nullable Object> parts(Period period, ReportFilter filter) {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("from", period.first().toString());
    parts.put("to", period.last().toString());
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
