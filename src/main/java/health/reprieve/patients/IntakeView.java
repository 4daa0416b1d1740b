package health.reprieve.patients;

import health.reprieve.patients.domain.Intake;
import health.reprieve.patients.domain.IntakeAnswers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient's intake.
 *
 * @param takenAt when the answers were last given, null before the first time
 * @param version to be given back with a change, 0 before the first time
 */
public record IntakeView(IntakeAnswers answers, @Nullable Instant takenAt, int version) {

  static final IntakeView NOT_TAKEN = new IntakeView(IntakeAnswers.none(), null, 0);

  static IntakeView of(Intake intake) {
    return new IntakeView(intake.answers(), intake.takenAt(), intake.version());
  }
}
