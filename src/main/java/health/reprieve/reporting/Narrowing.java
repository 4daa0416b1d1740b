package health.reprieve.reporting;

import health.reprieve.patients.domain.Sex;
import health.reprieve.treatment.domain.ProtocolId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a report can be narrowed by. A course has one value of each, or none: a dose can be unknown.
 * Values are written as sql/report/sibling_courses.sql writes them.
 */
enum Narrowing {
  PROTOCOL,
  DOSE,
  NUMBER,
  AGE,
  SEX;

  /** The value that a filter asks for; null where it asks for any. */
  @Nullable String asked(ReportFilter filter) {
    return switch (this) {
      case PROTOCOL -> filter.protocol() == null ? null : value(filter.protocol());
      case DOSE -> place(filter.dose(), DoseBand.values());
      case NUMBER -> place(filter.number(), CourseNumber.values());
      case AGE -> place(filter.age(), AgeBand.values());
      case SEX -> filter.sex() == null ? null : value(filter.sex());
    };
  }

  private static <T> @Nullable String place(@Nullable T band, T[] bands) {
    return band == null ? null : String.valueOf(Arrays.asList(bands).indexOf(band));
  }

  private static String value(Sex sex) {
    return HexFormat.of().withUpperCase().formatHex(sex.name().getBytes(StandardCharsets.US_ASCII));
  }

  private static String value(ProtocolId protocol) {
    return protocol.value().toString().replace("-", "").toUpperCase(Locale.ROOT);
  }
}
