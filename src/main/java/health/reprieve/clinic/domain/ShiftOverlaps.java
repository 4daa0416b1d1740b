package health.reprieve.clinic.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.time.format.TextStyle;
import java.util.Locale;

/** Nobody can work two shifts at once. */
public class ShiftOverlaps extends DomainProblem {

  public ShiftOverlaps(WeeklyShift other) {
    super(
        Kind.CONFLICT,
        "shift-overlaps",
        "This person already works %ss %s–%s. Change that shift or choose other hours."
            .formatted(
                other.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                other.hours().start(),
                other.hours().end()));
  }
}
