package health.reprieve.testing;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Sends requests as one signed-in person, or as nobody. */
public final class Client {

  /** Like browsers without TLS: by HTTP/2 the server would end a request that takes over 30 s. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final String MANAGER_PASSWORD = "reprieve-test-manager";
  private static final String PASSWORD = "reprieve-test-person";
  private static final Map<String, Client> SIGNED_IN = new ConcurrentHashMap<>();

  private volatile String cookie;
  private final @Nullable Renewal renewal;

  private Client(String cookie, @Nullable Renewal renewal) {
    this.cookie = cookie;
    this.renewal = renewal;
  }

  /** How a shared client comes back after a test set the clock past the end of its sign-in. */
  private record Renewal(String username, String password) {}

  public static Client nobody() {
    return new Client("", null);
  }

  public static Client manager() {
    return SIGNED_IN.computeIfAbsent("manager", name -> lasting(name, MANAGER_PASSWORD));
  }

  public static Client frontDesk() {
    return person("frontdesk", "Kim Deskham", "FRONT_DESK");
  }

  public static Client nurse() {
    return person("nurse", "Noa Nurseby", "NURSE");
  }

  public static Client clinician() {
    return person("clinician", "Dr Vale-Sample", "CLINICIAN");
  }

  private static Client person(String username, String displayName, String role) {
    Client manager = manager();
    return SIGNED_IN.computeIfAbsent(
        username,
        name -> {
          manager
              .post(
                  "/api/staff",
                  Map.of(
                      "username",
                      name,
                      "displayName",
                      displayName,
                      "role",
                      role,
                      "password",
                      PASSWORD))
              .expect(201);
          return lasting(name, PASSWORD);
        });
  }

  private static Client lasting(String username, String password) {
    return new Client(newCookie(username, password), new Renewal(username, password));
  }

  /** Signs in with a name and password and keeps the cookie. */
  public static Client signIn(String username, String password) {
    return new Client(newCookie(username, password), null);
  }

  private static String newCookie(String username, String password) {
    Answer answer =
        nobody()
            .post("/api/sign-in", Map.of("username", username, "password", password))
            .expect(204);
    return answer.header("Set-Cookie").split(";", 2)[0];
  }

  /** The name and value of the sign-in cookie, for a browser. */
  public String cookie() {
    if (renewal != null) {
      get("/api/sign-in").expect(200);
    }
    return cookie;
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody(), "application/json", List.of());
  }

  public Answer post(String path, Object body) {
    return send("POST", path, json(body), "application/json", List.of());
  }

  /** Posts with a key that makes a repeat harmless. */
  public Answer postOnce(String key, String path, Object body) {
    return send("POST", path, json(body), "application/json", List.of("Idempotency-Key", key));
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, json(body), "application/json", List.of());
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody(), "application/json", List.of());
  }

  /** Sends a form as a page does; what it answers is a page, or 303 to one. */
  public Answer form(String path, Map<String, ?> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .flatMap(field -> encoded(field.getKey(), field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        "POST",
        path,
        BodyPublishers.ofString(body),
        "application/x-www-form-urlencoded",
        List.of(headers));
  }

  /**
   * Sends a request with the cookie and with nothing of where it comes from but what these headers
   * say, name then value.
   *
   * @param contentType of the body; empty for none named
   */
  public Answer bare(
      String method, String path, String contentType, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(Server.uri(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Cookie", cookie());
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return answer(request.build());
  }

  /**
   * Sends an empty form as a browser does that says nothing of Sec-Fetch-Site.
   *
   * @param origin what it says of the page it comes from; empty for nothing
   */
  public Answer formFrom(String origin, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(Server.uri(path))
            .POST(BodyPublishers.noBody())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie());
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    return answer(request.build());
  }

  private static Stream<String> encoded(String name, Object value) {
    return value instanceof Iterable<?> many
        ? StreamSupport.stream(many.spliterator(), false).flatMap(one -> encoded(name, one))
        : Stream.of(encode(name) + "=" + encode(value.toString()));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Any request: with its body's content type and further headers, name then value. */
  public Answer send(
      String method, String path, BodyPublisher body, String contentType, List<String> headers) {
    Answer answer = sendOnce(method, path, body, contentType, headers);
    if (renewal == null || !asksToSignIn(answer)) {
      return answer;
    }
    cookie = newCookie(renewal.username, renewal.password);
    return sendOnce(method, path, body, contentType, headers);
  }

  /** The API refuses, a page leads to the sign-in. */
  private static boolean asksToSignIn(Answer answer) {
    return answer.status() == 401
        || (answer.status() == 303 && answer.header("Location").contains("/sign-in"));
  }

  private Answer sendOnce(
      String method, String path, BodyPublisher body, String contentType, List<String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(Server.uri(path))
            .method(method, body)
            .header("Content-Type", contentType);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin");
    }
    for (int i = 0; i < headers.size(); i += 2) {
      request.setHeader(headers.get(i), headers.get(i + 1));
    }
    Answer answer = answer(request.build());
    ContractWatch.compare(method, path, answer);
    return answer;
  }

  private static Answer answer(HttpRequest request) {
    try {
      return Answer.of(HTTP.send(request, BodyHandlers.ofString()));
    } catch (IOException failure) {
      throw new AssertionError(
          request.method() + " " + request.uri().getPath() + " got no answer", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** A file as it is downloaded; anything but one fails. */
  public byte[] download(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(Server.uri(path)).header("Cookie", cookie()).build();
    try {
      HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new AssertionError(path + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException failure) {
      throw new AssertionError(path + " broke off", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private static BodyPublisher json(Object body) {
    return BodyPublishers.ofString(Answer.text(body));
  }
}
