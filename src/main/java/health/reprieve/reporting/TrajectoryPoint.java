package health.reprieve.reporting;

import health.reprieve.measures.ScoreView;
import health.reprieve.measures.SheetView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a patient said of an instant, on the scale of their trajectory.
 *
 * @param at the instant that it speaks for
 */
public record TrajectoryPoint(Instant at, double value) {

  /** Of the two one is empty: pain and mood are never on one scale. */
  static List<TrajectoryPoint> of(List<ScoreView> answers, List<SheetView> sheets) {
    return Stream.concat(
            answers.stream()
                .map(answer -> new TrajectoryPoint(answer.speaksFor(), answer.score().value())),
            sheets.stream()
                .map(
                    sheet ->
                        new TrajectoryPoint(
                            sheet.answeredAt(),
                            Objects.requireNonNull(sheet.total()).doubleValue())))
        .toList();
  }
}
