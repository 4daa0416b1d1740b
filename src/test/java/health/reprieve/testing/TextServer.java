package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A text service: takes messages, and refuses some numbers the first times. */
final class TextServer {

  /** A number that is refused for good. */
  static final String REFUSED = "+31 6 00000000";

  private final HttpServer server;
  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  private TextServer(HttpServer server) {
    this.server = server;
  }

  static TextServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TextServer texts = new TextServer(server);
      server.createContext("/messages", texts::answer);
      server.start();
      return texts;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/messages";
  }

  /** The next tries to this number are answered 503. */
  void failNext(String to, int times) {
    failures.put(to, times);
  }

  List<JsonNode> taken() {
    return List.copyOf(taken);
  }

  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode message = new ObjectMapper().readTree(exchange.getRequestBody());
    int status = status(exchange, message);
    if (status == 202) {
      taken.add(message);
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private int status(HttpExchange exchange, JsonNode message) {
    String to = message.path("to").asText();
    if (!"Bearer test-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return 401;
    }
    if (to.equals(REFUSED)) {
      return 400;
    }
    Integer left = failures.computeIfPresent(to, (number, times) -> times - 1);
    return left != null && left >= 0 ? 503 : 202;
  }
}
