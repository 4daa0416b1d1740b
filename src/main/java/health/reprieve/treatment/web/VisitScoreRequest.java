package health.reprieve.treatment.web;

import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.platform.web.Fields;

/** A score given during a visit. */
record VisitScoreRequest(Moment moment, Item item, PainScore score) {

  private static final PainScore STAND_IN = PainScore.of(0);

  static VisitScoreRequest read(Fields fields) {
    VisitScoreRequest request =
        new VisitScoreRequest(
            fields.requiredChoice("moment", Moment.class),
            fields.requiredChoice("item", Item.class),
            score(fields));
    fields.refuseIfAny();
    return request;
  }

  static PainScore score(Fields fields) {
    String typed = fields.numeral("score");
    return fields.value(STAND_IN, () -> PainScore.parse(typed), "score");
  }
}
