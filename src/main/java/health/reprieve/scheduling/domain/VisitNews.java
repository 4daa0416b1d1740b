package health.reprieve.scheduling.domain;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a patient does not know yet about a visit: the difference between what they were last told
 * and what is true now. So however often a visit was moved in between, they hear one thing, and
 * where it was put back, nothing.
 *
 * @param told what the patient knows by it, to be compared next time
 * @param before the time they were told last, where it is another
 */
public record VisitNews(News news, String told, @Nullable Instant before) {

  private static final String GIVEN_UP = "given up";

  /** What there is to tell. */
  public enum News {
    BOOKED,
    MOVED,
    CANCELLED
  }

  /**
   * @param lastTold null where the patient was told nothing yet
   * @param again tells it even if it is known
   * @return empty where there is nothing to tell, such as of a visit that has begun
   */
  public static Optional<VisitNews> of(
      AppointmentStatus status,
      Instant start,
      @Nullable String lastTold,
      boolean again,
      Instant now) {
    if (!start.isAfter(now) || status == AppointmentStatus.NO_SHOW) {
      return Optional.empty();
    }
    if (status.expected()) {
      return coming(start, instant(lastTold), again);
    }
    boolean known = lastTold != null && !lastTold.equals(GIVEN_UP);
    return !status.live() && (known || again)
        ? Optional.of(new VisitNews(News.CANCELLED, GIVEN_UP, null))
        : Optional.empty();
  }

  private static Optional<VisitNews> coming(
      Instant start, @Nullable Instant before, boolean again) {
    if (before == null) {
      return Optional.of(new VisitNews(News.BOOKED, start.toString(), null));
    }
    if (!before.equals(start)) {
      return Optional.of(new VisitNews(News.MOVED, start.toString(), before));
    }
    return again
        ? Optional.of(new VisitNews(News.BOOKED, start.toString(), null))
        : Optional.empty();
  }

  private static @Nullable Instant instant(@Nullable String told) {
    try {
      return told == null ? null : Instant.parse(told);
    } catch (DateTimeParseException givenUp) {
      return null;
    }
  }
}
