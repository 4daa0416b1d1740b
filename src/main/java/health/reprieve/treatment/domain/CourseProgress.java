package health.reprieve.treatment.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a course has come.
 *
 * @param sessions infusions that its protocol plans
 * @param gapMaxDays longest planned gap between two of them, in days
 * @param given infusions given so far
 * @param lastEnd end of the latest of them; null before the first
 */
public record CourseProgress(int sessions, int gapMaxDays, int given, @Nullable Instant lastEnd) {

  private static final Duration GRACE = Duration.ofDays(14);

  /**
   * A course is finished when all sessions are given, or when its last infusion is longer ago than
   * the longest planned gap and 14 days of grace. A further infusion then belongs to a new course.
   */
  public boolean finishedAt(Instant instant) {
    return given >= sessions || (lastEnd != null && instant.isAfter(overdueAfter(lastEnd)));
  }

  private Instant overdueAfter(Instant end) {
    return end.plus(Duration.ofDays(gapMaxDays)).plus(GRACE);
  }
}
