package health.reprieve.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Keeps instants as DATETIME(6) in UTC, whatever zone the JVM stands in. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Timestamp> {

  @Override
  public @Nullable Timestamp convertToDatabaseColumn(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  @Override
  public @Nullable Instant convertToEntityAttribute(@Nullable Timestamp column) {
    return column == null ? null : column.toInstant();
  }

  /** For native queries, whose parameters no converter touches. */
  public static Object toNative(Instant instant) {
    return Timestamp.from(instant);
  }

  /** For the answers of native queries, where a driver gives what it likes for a DATETIME. */
  public static @Nullable Instant fromNative(@Nullable Object column) {
    if (column == null) {
      return null;
    }
    return column instanceof LocalDateTime utc
        ? utc.toInstant(ZoneOffset.UTC)
        : ((Timestamp) column).toInstant();
  }
}
