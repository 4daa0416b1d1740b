package health.reprieve.reporting.web;

import health.reprieve.platform.web.Fields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The period that is asked for: {@code from} and {@code to}, local days, both included. */
record OperationsRequest(@Nullable LocalDate first, @Nullable LocalDate last) {

  /**
   * @throws health.reprieve.platform.problem.InvalidRequest if a day is unreadable, or a name is
   *     unknown
   */
  static OperationsRequest read(MultivaluedMap<String, String> query) {
    Fields fields = Fields.of(query);
    OperationsRequest asked = new OperationsRequest(fields.date("from"), fields.date("to"));
    fields.refuseOthers();
    fields.refuseIfAny();
    return asked;
  }
}
