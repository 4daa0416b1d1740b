package health.reprieve.outcomes.web;

import health.reprieve.outcomes.domain.AskingPlan;
import health.reprieve.platform.web.Fields;
import java.time.LocalTime;
import java.util.Objects;

/** A protocol's days of asking as they are to be. */
record DiaryPlanRequest(AskingPlan plan, int version) {

  private static final int LONGEST = 200;

  static DiaryPlanRequest of(Fields fields) {
    String before = Objects.requireNonNullElse(fields.text("daysBefore", LONGEST), "");
    String after = Objects.requireNonNullElse(fields.text("daysAfter", LONGEST), "");
    String followUps = Objects.requireNonNullElse(fields.text("followUps", LONGEST), "");
    LocalTime at = fields.requiredTime("asksAt");
    AskingPlan plan =
        fields.value(
            AskingPlan.SHIPPED,
            () -> AskingPlan.of(before, after, followUps, at),
            "daysBefore",
            "daysAfter",
            "followUps");
    DiaryPlanRequest request =
        new DiaryPlanRequest(plan, fields.requiredInteger("version", 0, Integer.MAX_VALUE));
    fields.refuseIfAny();
    return request;
  }
}
