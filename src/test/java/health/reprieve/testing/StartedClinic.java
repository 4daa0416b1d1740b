package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * A clinic that was started beside the deployment of the tests, as one signed-in person meets it.
 */
public final class StartedClinic {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI address;
  private final String cookie;

  private StartedClinic(URI address, String cookie) {
    this.address = address;
    this.cookie = cookie;
  }

  public static StartedClinic signIn(URI address, String username, String password) {
    Answer answer =
        new StartedClinic(address, "")
            .post("api/sign-in", Map.of("username", username, "password", password))
            .expect(204);
    return new StartedClinic(address, answer.header("Set-Cookie").split(";", 2)[0]);
  }

  /** The same person with the same sign-in, after the clinic was started again. */
  public StartedClinic startedAgainAt(URI other) {
    return new StartedClinic(other, cookie);
  }

  /** The role that the application knows the person by, such as {@code FRONT_DESK}. */
  public String role() {
    return send("GET", "api/sign-in", BodyPublishers.noBody())
        .expect(200)
        .json()
        .path("role")
        .asText();
  }

  /** Registers a patient; returns when the application has acknowledged it. */
  public void register(String recordNumber) {
    post("api/patients", PatientsApi.someone("recordNumber", recordNumber)).expect(201);
  }

  public boolean finds(String recordNumber) {
    JsonNode found =
        post("api/patients/search", Map.of("words", recordNumber))
            .expect(200)
            .json()
            .path("patients");
    return found.findValuesAsText("recordNumber").contains(recordNumber);
  }

  private Answer post(String path, Object body) {
    return send("POST", path, BodyPublishers.ofString(Answer.text(body)));
  }

  private Answer send(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(method, body)
            .header("Content-Type", "application/json");
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin");
    }
    try {
      return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failure) {
      throw new AssertionError(method + " " + path + " got no answer", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
