package health.reprieve.scheduling.web;

import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.domain.Quarters;
import health.reprieve.scheduling.domain.WallWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of the board: real quarter hours, from the full hour at or before opening to the one
 * at or after closing, wider where visits stand outside. On the day of a clock change they are as
 * many as the day really has.
 */
public record BoardGrid(Instant start, Instant end, WallWords words) {

  private static final Duration HOUR = Duration.ofHours(1);

  /** The grid of a day on which anything is open or visited. */
  static BoardGrid of(BoardView board) {
    List<QuarterLoad> load = board.load();
    Instant last = load.get(load.size() - 1).quarter().plus(Quarters.LENGTH);
    Instant lastHour = fullHour(last, board.words());
    return new BoardGrid(
        fullHour(load.get(0).quarter(), board.words()),
        lastHour.isBefore(last) ? lastHour.plus(HOUR) : lastHour,
        board.words());
  }

  private static Instant fullHour(Instant instant, WallWords words) {
    return ZonedDateTime.ofInstant(instant, words.zone()).truncatedTo(ChronoUnit.HOURS).toInstant();
  }

  public int columns() {
    return Quarters.between(start, end);
  }

  /** The column that the instant lies in, from 0. */
  public int at(Instant instant) {
    return Quarters.between(start, instant);
  }

  /** How many columns the range touches. */
  static int length(TimeRange range) {
    return range.quarters().size();
  }

  public List<Instant> quarters() {
    return TimeRange.of(start, end).quarters();
  }

  /** The full hours, as the clock on the wall shows them. */
  public List<String> hours() {
    return Stream.iterate(start, hour -> hour.isBefore(end), hour -> hour.plus(HOUR))
        .map(words::time)
        .toList();
  }

  public long minutes(Instant instant) {
    return Duration.between(start, instant).toMinutes();
  }

  public boolean contains(Instant instant) {
    return TimeRange.of(start, end).contains(instant);
  }
}
