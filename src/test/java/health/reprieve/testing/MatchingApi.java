package health.reprieve.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Changes that name by If-Match the version that was read. */
public final class MatchingApi {

  private static final String NOBODYS_ID = new UUID(7, 7).toString();

  private final Client client;

  private MatchingApi(Client client) {
    this.client = client;
  }

  public static MatchingApi as(Client client) {
    return new MatchingApi(client);
  }

  public static String patient(Object id) {
    return "/api/patients/" + id;
  }

  public static String chair(Object id) {
    return "/api/chairs/" + id;
  }

  public static String protocol(Object id) {
    return "/api/protocols/" + id;
  }

  public Answer read(String thing) {
    return client.get(thing).expect(200);
  }

  /** Puts what was read, with one field changed and without its version. */
  public Answer put(String thing, Answer read, String tag, String field, String value) {
    ObjectNode body = ((ObjectNode) read.json()).deepCopy().put(field, value);
    body.remove("version");
    return send(client, "PUT " + thing, BodyPublishers.ofString(body.toString()), tag);
  }

  public Answer delete(String thing, String tag) {
    return send(client, "DELETE " + thing, BodyPublishers.noBody(), tag);
  }

  /** All changes of one version of a thing that the contract names, each of nothing that exists. */
  public static Stream<String> changes() {
    return Contract.read().operations().values().stream()
        .filter(Contract.Operation::namesVersion)
        .map(
            operation ->
                operation.name().replace("{code}", "MOOD").replaceAll("\\{\\w+}", NOBODYS_ID));
  }

  /** Whether a change must name the version that was read; a step of a visit only may. */
  public static boolean isCompared(String change) {
    return !change.matches("POST /api/visits/[^/]+/(start|end|leave)");
  }

  /** Sends a change as one who may. */
  public static Answer send(String change, Map<String, ?> body, String... tags) {
    return permitted(one -> send(one, change, BodyPublishers.ofString(Answer.text(body)), tags));
  }

  public static Answer sendNothing(String change, String tag) {
    return permitted(one -> send(one, change, BodyPublishers.noBody(), tag));
  }

  private static Answer permitted(Function<Client, Answer> sending) {
    return Stream.of(Client.frontDesk(), Client.nurse(), Client.clinician(), Client.manager())
        .map(sending)
        .filter(answer -> answer.status() != 403)
        .findFirst()
        .orElseThrow();
  }

  private static Answer send(Client client, String change, BodyPublisher body, String... tags) {
    List<String> headers = Stream.of(tags).flatMap(tag -> Stream.of("If-Match", tag)).toList();
    String[] words = change.split(" ", 2);
    return client.send(words[0], words[1], body, "application/json", headers);
  }

  /** The fields that were refused. */
  public static List<String> wrong(Answer answer) {
    return answer.json().path("violations").findValuesAsText("field");
  }

  /** The version that a thing's JSON names. */
  public static int version(Answer answer) {
    return answer.json().path("version").asInt();
  }
}
