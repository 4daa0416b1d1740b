package health.reprieve.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Keeps wall times as text such as 07:15, so that no zone of JVM or driver can shift them. */
@Converter(autoApply = true)
public class LocalTimeConverter implements AttributeConverter<LocalTime, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable LocalTime time) {
    return time == null ? null : time.toString();
  }

  @Override
  public @Nullable LocalTime convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : LocalTime.parse(column);
  }
}
