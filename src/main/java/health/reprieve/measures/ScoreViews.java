package health.reprieve.measures;

import health.reprieve.identity.StaffKeeping;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.measures.domain.Score;
import health.reprieve.measures.domain.ScoreCorrection;
import health.reprieve.measures.domain.ScoreId;
import health.reprieve.measures.persistence.ScoreRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts scores, their corrections and the names of who wrote them together. */
@Dependent
class ScoreViews {

  private final ScoreRepository scores;
  private final StaffKeeping staff;

  @Inject
  ScoreViews(ScoreRepository scores, StaffKeeping staff) {
    this.scores = scores;
    this.staff = staff;
  }

  ScoreView of(Score score) {
    return of(List.of(score)).get(0);
  }

  List<ScoreView> of(Collection<Score> some) {
    Map<StaffId, String> names =
        staff.all().stream().collect(Collectors.toMap(StaffView::id, StaffView::displayName));
    Map<ScoreId, List<ScoreCorrection>> corrections =
        scores.correctionsOf(some).stream().collect(Collectors.groupingBy(ScoreCorrection::score));
    return some.stream()
        .map(score -> view(score, corrections.getOrDefault(score.id(), List.of()), names))
        .toList();
  }

  private static ScoreView view(
      Score score, List<ScoreCorrection> corrections, Map<StaffId, String> names) {
    return new ScoreView(
        score.id(),
        score.patient(),
        score.reportGroup(),
        score.item(),
        score.score(),
        score.moment(),
        score.speaksFor(),
        score.visit(),
        score.source(),
        score.recordedAt(),
        name(score.recordedBy(), names),
        corrections.stream().map(correction -> view(correction, names)).toList(),
        aside(score, names),
        score.version());
  }

  private static ScoreView.@Nullable AsideView aside(Score score, Map<StaffId, String> names) {
    String because = score.asideBecause();
    Instant at = score.asideAt();
    return because == null || at == null
        ? null
        : new ScoreView.AsideView(because, at, name(score.asideBy(), names));
  }

  private static ScoreView.CorrectionView view(
      ScoreCorrection correction, Map<StaffId, String> names) {
    return new ScoreView.CorrectionView(
        correction.oldScore(),
        correction.newScore(),
        correction.reason(),
        correction.correctedAt(),
        name(correction.correctedBy(), names));
  }

  private static String name(@Nullable StaffId by, Map<StaffId, String> names) {
    return by == null ? "the patient" : names.getOrDefault(by, "");
  }
}
