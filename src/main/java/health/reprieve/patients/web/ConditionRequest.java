package health.reprieve.patients.web;

import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.web.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A condition to add to a patient.
 *
 * @param code of the condition's catalogue, or null where only the condition is known
 */
record ConditionRequest(ReportGroupCode group, @Nullable String code, @Nullable LocalDate since) {

  static ConditionRequest of(Fields fields) {
    ConditionRequest request =
        new ConditionRequest(
            ReportGroupCode.of(fields.requiredText("reportGroup", 20)),
            fields.text("code", 30),
            fields.date("since"));
    fields.refuseIfAny();
    return request;
  }

  /** As the form's one list gives it: {@code CRPS} or {@code CRPS/G90.511}. */
  static ConditionRequest ofChoice(Fields fields) {
    String[] choice = fields.requiredText("condition", 60).split("/", 2);
    LocalDate since = fields.date("since");
    fields.refuseIfAny();
    return new ConditionRequest(
        ReportGroupCode.of(choice[0]), choice.length == 2 ? choice[1] : null, since);
  }
}
