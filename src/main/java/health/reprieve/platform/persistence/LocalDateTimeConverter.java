package health.reprieve.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Keeps days with a wall time as text such as 2026-11-24T07:15, so that no zone of JVM or driver
 * can shift them. To the minute; the order of the texts is that of the times.
 */
@Converter(autoApply = true)
public class LocalDateTimeConverter implements AttributeConverter<LocalDateTime, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable LocalDateTime wall) {
    return wall == null ? null : wall.toString();
  }

  @Override
  public @Nullable LocalDateTime convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : LocalDateTime.parse(column);
  }
}
