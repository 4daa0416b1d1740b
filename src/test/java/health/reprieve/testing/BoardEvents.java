package health.reprieve.testing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stream of one open board, read as it comes. */
public final class BoardEvents implements AutoCloseable {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String END = "(end)";

  private final HttpResponse<Stream<String>> response;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private BoardEvents(HttpResponse<Stream<String>> response) {
    this.response = response;
    Thread reader = new Thread(this::read, "board events");
    reader.setDaemon(true);
    reader.start();
  }

  /** Opens the stream of one day, as a page that shows this trace of it. */
  public static BoardEvents of(Client person, ClinicDay day, String trace) {
    HttpRequest request =
        HttpRequest.newBuilder(Server.uri(address(day, trace)))
            .header("Cookie", person.cookie())
            .timeout(Duration.ofSeconds(30))
            .build();
    try {
      return new BoardEvents(HTTP.send(request, BodyHandlers.ofLines()));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  public static String address(ClinicDay day, String trace) {
    return "/board/events?from=" + day.date() + "&days=1&trace=" + trace;
  }

  private void read() {
    try {
      response.body().forEach(lines::add);
    } catch (RuntimeException closed) {
      lines.add(END);
    }
    lines.add(END);
  }

  /** The next line that says something; null if none comes before the deadline. */
  private @Nullable String next(long deadline) throws InterruptedException {
    String line;
    do {
      line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } while (line != null && (line.isEmpty() || line.startsWith(":")));
    return line;
  }

  /** Reads on to an event of this name; its data. */
  public String await(String name, long seconds) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    StringBuilder seen = new StringBuilder();
    String line = next(deadline);
    while (line != null && !line.equals(END)) {
      seen.append(line).append('\n');
      if (line.equals("event: " + name)) {
        String data = next(deadline);
        return data == null ? "" : data.substring("data:".length()).strip();
      }
      line = next(deadline);
    }
    throw new AssertionError("no event " + name + ", but " + seen);
  }

  /** Reads on to an event of this name; the names of those that came before it. */
  public List<String> namesUntil(String name, long seconds) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<String> names = new ArrayList<>();
    for (String line = next(deadline); line != null && !line.equals(END); line = next(deadline)) {
      if (line.equals("event: " + name)) {
        return names;
      }
      if (line.startsWith("event: ")) {
        names.add(line.substring("event: ".length()));
      }
    }
    throw new AssertionError("no event " + name + ", but " + names);
  }

  @Override
  public void close() {
    response.body().close();
  }
}
