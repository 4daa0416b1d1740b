package health.reprieve.benchmark;

import health.reprieve.testing.BoardPages;
import health.reprieve.testing.Client;
import health.reprieve.testing.Server;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How long after one desk books the open board of another hears of it, over HTTP. */
final class LiveBoard {

  /** Visits that are booked, each by another patient. */
  static final int PATIENTS = 60;

  private static final long PATIENCE_SECONDS = 10;

  /** Longer than the server's looks are apart, so that bookings meet them at any moment. */
  private static final int LONGEST_PAUSE_MILLIS = 400;

  private static final int FIRST_HOUR = 7;
  private static final int HOURS_EACH = 2;

  private final SeededClinic clinic;
  private final int firstPatient;
  private final LocalDate day;
  private final PlainHttp http = new PlainHttp(Client.frontDesk().cookie());
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  /**
   * @param firstPatient from here on patients have no visit
   * @param day number of a day without visits
   */
  LiveBoard(SeededClinic clinic, int firstPatient, int day) {
    this.clinic = clinic;
    this.firstPatient = firstPatient;
    this.day = clinic.day(day);
  }

  /** From sending the booking to hearing of it, booking included. */
  String measure() throws Exception {
    Stream<String> lines = listen();
    try {
      await("event: hello");
      Random pause = new Random(PATIENTS);
      long[] nanos = new long[PATIENTS];
      for (int visit = 0; visit < PATIENTS; visit++) {
        Thread.sleep(pause.nextInt(LONGEST_PAUSE_MILLIS));
        long start = System.nanoTime();
        http.post("/api/appointments", order(visit), 201);
        await("event: board");
        nanos[visit] = System.nanoTime() - start;
      }
      return "live update at another desk, %d bookings: %s".formatted(PATIENTS, new Timings(nanos));
    } finally {
      lines.close();
    }
  }

  private String order(int visit) {
    int hour = FIRST_HOUR + HOURS_EACH * (visit / SeededClinic.CHAIRS);
    return "{\"patient\": \"%s\", \"course\": \"%s\", \"chair\": \"%s\", \"start\": \"%s\"}"
        .formatted(
            SeededClinic.patient(firstPatient + visit),
            SeededClinic.course(firstPatient + visit),
            clinic.chair(visit % SeededClinic.CHAIRS),
            day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC));
  }

  private void await(String line) throws InterruptedException {
    String next;
    do {
      next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new IllegalStateException("heard nothing of " + line);
      }
    } while (!next.equals(line));
  }

  /** The lines of an open stream, which another thread reads until it is closed. */
  private Stream<String> listen() throws Exception {
    String trace = BoardPages.as(Client.nurse()).trace(day);
    URI address = Server.uri("/board/events?from=" + day + "&days=1&trace=" + trace);
    HttpResponse<Stream<String>> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address).header("Cookie", Client.nurse().cookie()).build(),
                BodyHandlers.ofLines());
    Thread reader = new Thread(() -> hear(answer.body()), "live board");
    reader.setDaemon(true);
    reader.start();
    return answer.body();
  }

  private void hear(Stream<String> lines) {
    try {
      lines.forEach(heard::add);
    } catch (UncheckedIOException closed) {
      heard.add("closed");
    }
  }
}
