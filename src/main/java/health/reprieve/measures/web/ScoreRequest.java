package health.reprieve.measures.web;

import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.NewScore;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.web.Fields;

/** A score that a staff member enters. */
final class ScoreRequest {

  private static final int LONGEST_CODE = 20;
  private static final PainScore STAND_IN = PainScore.of(0);

  private ScoreRequest() {}

  static NewScore read(Fields fields) {
    NewScore wanted =
        NewScore.byStaff(
            PatientId.of(fields.requiredId("patientId")),
            ReportGroupCode.of(fields.requiredText("reportGroup", LONGEST_CODE)),
            fields.requiredChoice("item", Item.class),
            score(fields),
            fields.requiredChoice("moment", Moment.class),
            fields.requiredInstant("speaksFor"),
            fields.id("visitId"));
    fields.refuseIfAny();
    return wanted;
  }

  static PainScore score(Fields fields) {
    String typed = fields.numeral("score");
    return fields.value(STAND_IN, () -> PainScore.parse(typed), "score");
  }
}
