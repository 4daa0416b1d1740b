package health.reprieve.treatment.web;

import health.reprieve.measures.ScoreView;
import health.reprieve.platform.web.Versioned;
import java.util.UUID;

/** A score given during a visit as JSON; the whole of it stands under {@code /api/scores}. */
public record VisitScoreJson(
    UUID id, UUID visitId, String moment, String item, int score, String speaksFor, int version)
    implements Versioned {

  static VisitScoreJson of(UUID visit, ScoreView score) {
    return new VisitScoreJson(
        score.id().value(),
        visit,
        score.moment().name(),
        score.item().name(),
        score.score().value(),
        score.speaksFor().toString(),
        score.version());
  }
}
