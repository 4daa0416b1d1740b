package health.reprieve.benchmark;

import health.reprieve.testing.Client;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bookings a second into free slots through HTTP, beside the same rows written by plain JDBC to the
 * same server, in turns.
 */
final class BookingRate {

  private static final Duration ROUND = Duration.ofSeconds(8);

  /** On two cores the server's compiler takes that long, with a core of its own. */
  private static final Duration WARM_UP = Duration.ofMinutes(12);

  private static final int ROUNDS = 3;
  private static final int STARTS_A_DAY = 5;
  private static final LocalTime FIRST_START = LocalTime.of(7, 0);
  private static final Duration VISIT = Duration.ofHours(2);

  private final SeededClinic clinic;
  private final PlainHttp http = new PlainHttp(Client.frontDesk().cookie());
  private final AtomicInteger nextSlot;
  private final AtomicInteger nextPatient = new AtomicInteger(1);

  /**
   * @param firstDay from here on the days are empty
   */
  BookingRate(SeededClinic clinic, int firstDay) {
    this.clinic = clinic;
    this.nextSlot = new AtomicInteger(firstDay * SeededClinic.CHAIRS * STARTS_A_DAY);
  }

  /** A free place that nothing else of this run takes, for a patient without another visit. */
  record Place(int patient, int chair, Instant start) {}

  private Place place() {
    int slot = nextSlot.getAndIncrement();
    int chair = slot % SeededClinic.CHAIRS;
    int ofDay = slot / SeededClinic.CHAIRS % STARTS_A_DAY;
    int day = slot / (SeededClinic.CHAIRS * STARTS_A_DAY);
    Instant start =
        clinic
            .day(day)
            .atTime(FIRST_START)
            .toInstant(ZoneOffset.UTC)
            .plus(VISIT.multipliedBy(ofDay));
    return new Place(nextPatient.getAndIncrement(), chair, start);
  }

  /** How many patients have a visit by now. */
  int patientsTaken() {
    return nextPatient.get();
  }

  /** How many days have visits by now. */
  int daysTaken() {
    return nextSlot.get() / (SeededClinic.CHAIRS * STARTS_A_DAY) + 1;
  }

  /** Lines of a Markdown table. */
  List<String> measure(int... clients) throws Exception {
    List<String> lines = new ArrayList<>();
    refuseUnlessSameRows();
    lines.add("| clients | HTTP bookings/s | JDBC bookings/s | ratio |");
    lines.add("|---|---|---|---|");
    round(1, WARM_UP, this::http);
    round(8, ROUND, this::http);
    round(8, ROUND, this::raw);
    for (int count : clients) {
      double[] http = new double[ROUNDS];
      double[] jdbc = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        http[i] = round(count, ROUND, this::http);
        jdbc[i] = round(count, ROUND, this::raw);
      }
      lines.add(
          "| %d | %.0f | %.0f | %.2f |"
              .formatted(count, median(http), median(jdbc), median(http) / median(jdbc)));
    }
    return lines;
  }

  /** On a day that has visits, so that neither has to make the day's load first. */
  private void refuseUnlessSameRows() throws Exception {
    overHttp(place());
    Map<String, Long> http = AddedRows.by(() -> book(this::http));
    Map<String, Long> jdbc = AddedRows.by(() -> book(this::raw));
    if (!http.equals(jdbc)) {
      throw new IllegalStateException("HTTP adds " + http + ", JDBC adds " + jdbc);
    }
  }

  private Place book(Way way) throws IOException, SQLException {
    try (Booker booker = way.open()) {
      Place place = place();
      booker.book(place);
      return place;
    }
  }

  /** Books places, for one client. */
  interface Booker extends AutoCloseable {
    void book(Place place) throws IOException, SQLException;

    @Override
    default void close() throws SQLException {}
  }

  /** Makes the booker of one client. */
  private interface Way {
    Booker open() throws SQLException;
  }

  private Booker http() {
    return this::overHttp;
  }

  private void overHttp(Place place) throws IOException {
    http.post(
        "/api/appointments",
        """
            {"patient": "%s", "course": "%s", "chair": "%s", "start": "%s"}
            """
            .formatted(
                SeededClinic.patient(place.patient()),
                SeededClinic.course(place.patient()),
                clinic.chair(place.chair()),
                place.start()),
        201);
  }

  private Booker raw() throws SQLException {
    return new RawBooking(clinic);
  }

  private double round(int clients, Duration length, Way way) throws InterruptedException {
    AtomicLong booked = new AtomicLong();
    long end = System.nanoTime() + length.toNanos();
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Thread thread =
          new Thread(
              () -> {
                try (Booker booker = way.open()) {
                  while (System.nanoTime() < end) {
                    booker.book(place());
                    booked.incrementAndGet();
                  }
                } catch (IOException | SQLException | RuntimeException failed) {
                  synchronized (failures) {
                    failures.add(failed);
                  }
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.size() + " clients failed", failures.get(0));
    }
    return booked.get() / (length.toMillis() / 1000.0);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
