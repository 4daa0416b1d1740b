package health.reprieve.scheduling;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * One number for what some days of the board show: the revision of the site and the appointments in
 * their present versions. Another number, and an appointment was booked, changed, moved or
 * cancelled, or the clinic's set-up changed. The database makes the same number in {@code
 * BoardTraceRepository}, so a page knows its own without another query.
 */
public final class BoardTrace {

  private BoardTrace() {}

  /**
   * @param revision of the site
   */
  public static long of(long revision, Stream<AppointmentView> appointments) {
    return revision + appointments.mapToLong(BoardTrace::of).sum();
  }

  private static long of(AppointmentView appointment) {
    String id = appointment.id().value().toString().replace("-", "").toUpperCase(Locale.ROOT);
    CRC32 sum = new CRC32();
    sum.update((id + "-" + appointment.version()).getBytes(StandardCharsets.US_ASCII));
    return sum.getValue();
  }
}
