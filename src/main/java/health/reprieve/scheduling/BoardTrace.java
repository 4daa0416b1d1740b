package health.reprieve.scheduling;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * One number for the appointments of some days in their present versions: another number, and one
 * of them was booked, changed, moved or cancelled. The database makes the same number in {@code
 * BoardTraceRepository}, so a page knows its own without another query.
 */
public final class BoardTrace {

  private BoardTrace() {}

  public static long of(Stream<AppointmentView> appointments) {
    return appointments.mapToLong(BoardTrace::of).sum();
  }

  private static long of(AppointmentView appointment) {
    String id = appointment.id().value().toString().replace("-", "").toUpperCase(Locale.ROOT);
    CRC32 sum = new CRC32();
    sum.update((id + "-" + appointment.version()).getBytes(StandardCharsets.US_ASCII));
    return sum.getValue();
  }
}
