package health.reprieve.benchmark;

import health.reprieve.testing.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A signed-in client that costs as little as it can, so that on two cores the server is measured
 * and not the client. Connections are kept alive by the JDK, one for each thread. Bodies are not
 * streamed: before it streams one, the JDK waits a millisecond to see whether the kept connection
 * still stands.
 */
final class PlainHttp {

  private final String cookie;

  PlainHttp(String cookie) {
    this.cookie = cookie;
  }

  /**
   * Posts JSON and answers the status.
   *
   * @throws IllegalStateException with the answer, if its status is none of the expected
   */
  int post(String path, String body, Integer... expected) throws IOException {
    HttpURLConnection request = open(path);
    request.setRequestMethod("POST");
    request.setDoOutput(true);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    request.setRequestProperty("Content-Type", "application/json");
    try (OutputStream out = request.getOutputStream()) {
      out.write(bytes);
    }
    return finish(request, Set.of(expected));
  }

  /** Gets a page or JSON, which must be answered 200. */
  int get(String path) throws IOException {
    return finish(open(path), Set.of(HttpURLConnection.HTTP_OK));
  }

  private HttpURLConnection open(String path) throws IOException {
    HttpURLConnection request = (HttpURLConnection) Server.uri(path).toURL().openConnection();
    request.setInstanceFollowRedirects(false);
    request.setRequestProperty("Cookie", cookie);
    request.setRequestProperty("Sec-Fetch-Site", "same-origin");
    return request;
  }

  private static int finish(HttpURLConnection request, Set<Integer> expected) throws IOException {
    int status = request.getResponseCode();
    String answer = read(request, status);
    if (!expected.contains(status)) {
      throw new IllegalStateException(
          "%s was answered %d: %s".formatted(request.getURL(), status, answer));
    }
    return status;
  }

  private static String read(HttpURLConnection request, int status) throws IOException {
    InputStream stream =
        status < HttpURLConnection.HTTP_BAD_REQUEST
            ? request.getInputStream()
            : request.getErrorStream();
    if (stream == null) {
      return "";
    }
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
