package health.reprieve.reporting.web;

import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.web.Fields;
import health.reprieve.reporting.ConditionReporting.Period;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Objects;

/** The period asked for: {@code from} and {@code to}, local days, both included. */
final class PeriodRequest {

  private PeriodRequest() {}

  /**
   * @param usual the period where a day is not given
   * @throws InvalidRequest if a day is unreadable or the last one is before the first
   */
  static Period read(MultivaluedMap<String, String> query, Period usual) {
    Fields fields = Fields.of(query);
    LocalDate first = fields.date("from");
    LocalDate last = fields.date("to");
    fields.refuseIfAny();
    return new Period(
        Objects.requireNonNullElse(first, usual.first()),
        Objects.requireNonNullElse(last, usual.last()));
  }
}
