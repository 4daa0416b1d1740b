package health.reprieve.measures.web;

import health.reprieve.measures.ScoreView;
import health.reprieve.platform.web.Versioned;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A score as JSON. */
public record ScoreJson(
    UUID id,
    UUID patientId,
    String reportGroup,
    String item,
    int score,
    String moment,
    String speaksFor,
    @Nullable UUID visitId,
    String source,
    String recordedAt,
    String recordedBy,
    boolean enteredLate,
    List<CorrectionJson> corrections,
    @Nullable String setAsideBecause,
    @Nullable String setAsideAt,
    @Nullable String setAsideBy,
    int version)
    implements Versioned {

  /** What stood before a correction, as JSON. */
  public record CorrectionJson(
      int oldScore, int newScore, String reason, String correctedAt, String correctedBy) {

    static CorrectionJson of(ScoreView.CorrectionView correction) {
      return new CorrectionJson(
          correction.oldScore().value(),
          correction.newScore().value(),
          correction.reason(),
          correction.correctedAt().toString(),
          correction.correctedBy());
    }
  }

  public static ScoreJson of(ScoreView score) {
    ScoreView.AsideView aside = score.aside();
    return new ScoreJson(
        score.id().value(),
        score.patient().value(),
        score.reportGroup().value(),
        score.item().name(),
        score.score().value(),
        score.moment().name(),
        score.speaksFor().toString(),
        score.visit(),
        score.source().name(),
        score.recordedAt().toString(),
        score.recordedBy(),
        score.enteredLate(),
        score.corrections().stream().map(CorrectionJson::of).toList(),
        aside == null ? null : aside.because(),
        aside == null ? null : aside.at().toString(),
        aside == null ? null : aside.by(),
        score.version());
  }
}
