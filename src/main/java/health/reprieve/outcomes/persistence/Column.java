package health.reprieve.outcomes.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Instants as DATETIME(6) in UTC, and durations in whole microseconds, to and from columns. */
final class Column {

  private Column() {}

  static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
    LocalDateTime utc = row.getObject(name, LocalDateTime.class);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  static @Nullable LocalDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  static @Nullable Duration duration(ResultSet row, String name) throws SQLException {
    long micros = row.getLong(name);
    return row.wasNull() ? null : Duration.of(micros, ChronoUnit.MICROS);
  }

  static @Nullable Integer integer(ResultSet row, String name) throws SQLException {
    int number = row.getInt(name);
    return row.wasNull() ? null : number;
  }

  static void set(PreparedStatement statement, int place, @Nullable Duration duration)
      throws SQLException {
    if (duration == null) {
      statement.setNull(place, Types.BIGINT);
    } else {
      statement.setLong(place, TimeUnit.MICROSECONDS.convert(duration));
    }
  }
}
