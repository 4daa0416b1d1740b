package health.reprieve.reporting.web;

import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.web.Fields;
import health.reprieve.reporting.ReportQuestion;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;

/** What a report is asked about: {@code from} and {@code to}, local days, both included. */
final class ReportRequest {

  private ReportRequest() {}

  /**
   * @throws InvalidRequest if a day is unreadable
   */
  static ReportQuestion read(MultivaluedMap<String, String> query) {
    Fields fields = Fields.of(query);
    LocalDate first = fields.date("from");
    LocalDate last = fields.date("to");
    fields.refuseIfAny();
    return new ReportQuestion(first, last);
  }
}
