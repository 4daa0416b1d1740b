package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.InvalidRequest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When somebody can take the patient home on the day of the visit, by the clock on the wall. Nobody
 * leaves alone after ketamine: the planned end of recovery lies within these hours.
 *
 * @param from first minute at which the escort can be there
 * @param to last minute, later than {@code from}
 */
public record EscortHours(LocalTime from, LocalTime to) {

  /**
   * @throws InvalidRequest if they leave no time
   */
  public static EscortHours of(LocalTime from, LocalTime to) {
    EscortHours hours =
        new EscortHours(from.truncatedTo(ChronoUnit.MINUTES), to.truncatedTo(ChronoUnit.MINUTES));
    if (!hours.to.isAfter(hours.from)) {
      throw new InvalidRequest("escortTo", "Later than %s.".formatted(hours.from));
    }
    return hours;
  }

  /**
   * Both or neither, as they are stored and typed.
   *
   * @throws InvalidRequest if one of them is missing, or they leave no time
   */
  public static @Nullable EscortHours ofNullable(@Nullable LocalTime from, @Nullable LocalTime to) {
    if (from == null && to == null) {
      return null;
    }
    if (from == null || to == null) {
      throw new InvalidRequest(
          from == null ? "escortFrom" : "escortTo", "Give both hours of the escort, or neither.");
    }
    return of(from, to);
  }

  /** Whether the escort is there when the patient is to leave. */
  boolean cover(Instant leaving, ZoneId zone) {
    LocalTime time = leaving.atZone(zone).toLocalTime();
    return !time.isBefore(from) && !time.isAfter(to);
  }

  /** What is wrong if the patient leaves at this moment; empty where the escort is there. */
  public String awayAt(Instant leaving, WallWords words) {
    return cover(leaving, words.zone())
        ? ""
        : "The escort can come %s; the patient leaves at %s."
            .formatted(words(), words.time(leaving));
  }

  /** Such as "09:00–15:00". */
  public String words() {
    return from + "–" + to;
  }
}
