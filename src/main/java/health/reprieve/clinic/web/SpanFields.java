package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.WallSpan;
import health.reprieve.platform.web.Fields;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes a stretch of days and hours as four fields. */
final class SpanFields {

  private static final WallSpan NO_SPAN =
      new WallSpan(LocalDateTime.of(1970, 1, 1, 0, 0), LocalDateTime.of(1970, 1, 2, 0, 0));

  private SpanFields() {}

  static WallSpan read(Fields fields) {
    LocalDate firstDay = fields.requiredDate("firstDay");
    LocalTime starts = fields.time("starts");
    LocalDate lastDay = fields.date("lastDay");
    LocalTime ends = fields.time("ends");
    return fields.value(
        NO_SPAN,
        () -> WallSpan.of(firstDay, starts, lastDay, ends),
        "firstDay",
        "starts",
        "lastDay",
        "ends");
  }

  /** The fields of a form with this stretch in them. */
  static Map<String, @Nullable Object> stored(WallSpan span) {
    Map<String, @Nullable Object> stored = new HashMap<>();
    stored.put("firstDay", span.firstDay());
    stored.put("starts", span.starts());
    stored.put("lastDay", span.lastDay());
    stored.put("ends", span.ends());
    return stored;
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
