package health.reprieve.benchmark;

import health.reprieve.testing.Client;
import health.reprieve.testing.Concurrently;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Many clients want the same place at the same instant, again and again. */
final class HotSlot {

  private static final int CLIENTS = 32;
  private static final int SLOTS = 100;

  private final SeededClinic clinic;
  private final int firstPatient;
  private final int firstDay;
  private final PlainHttp http = new PlainHttp(Client.frontDesk().cookie());

  /**
   * @param firstPatient from here on patients have no visit
   * @param firstDay from here on the days are empty
   */
  HotSlot(SeededClinic clinic, int firstPatient, int firstDay) {
    this.clinic = clinic;
    this.firstPatient = firstPatient;
    this.firstDay = firstDay;
  }

  String measure() throws Exception {
    AtomicInteger patient = new AtomicInteger(firstPatient);
    int booked = 0;
    int refused = 0;
    long start = System.nanoTime();
    for (int slot = 0; slot < SLOTS; slot++) {
      String body =
          "\"chair\": \"%s\", \"start\": \"%s\"}"
              .formatted(
                  clinic.chair(0),
                  clinic.day(firstDay + slot).atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC));
      List<Integer> statuses =
          Concurrently.times(
              CLIENTS,
              () ->
                  http.post("/api/appointments", who(patient.getAndIncrement()) + body, 201, 409));
      long won = statuses.stream().filter(status -> status == 201).count();
      long lost = statuses.stream().filter(status -> status == 409).count();
      if (won != 1 || lost != CLIENTS - 1) {
        throw new IllegalStateException("one slot was answered " + statuses);
      }
      booked += (int) won;
      refused += (int) lost;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return "%d clients on each of %d slots: %d booked, %d refused with what is free instead, %.0f answers/s"
        .formatted(CLIENTS, SLOTS, booked, refused, (booked + refused) / seconds);
  }

  private static String who(int patient) {
    return "{\"patient\": \"%s\", \"course\": \"%s\", "
        .formatted(SeededClinic.patient(patient), SeededClinic.course(patient));
  }
}
