package health.reprieve.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;

/** What the application answered. */
public record Answer(int status, String body, HttpResponse<String> response) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.body(), response);
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError("not JSON: " + body, notJson);
    }
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** A body to send. */
  static String text(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException(notJson);
    }
  }

  /** Fails unless the answer has this status. */
  public Answer expect(int expected) {
    Assertions.assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /** Fails unless the change was refused and it is told that this person was faster, and when. */
  public Answer expectStale(String who) {
    expectProblem(412, "stale");
    JsonNode last = json().path("changes").path(json().path("changes").size() - 1);
    Assertions.assertThat(last.path("by").asText()).as(body).isEqualTo(who);
    Assertions.assertThat(last.path("what").asText()).as(body).isNotBlank();
    Assertions.assertThat(Instant.parse(last.path("at").asText()))
        .isCloseTo(Instant.now(), Assertions.within(5, ChronoUnit.MINUTES));
    Assertions.assertThat(json().path("current").path("version").isInt()).as(body).isTrue();
    Assertions.assertThat(json().path("detail").asText())
        .containsPattern(who + " changed the [a-z -]+ at \\d\\d:\\d\\d\\.");
    return this;
  }

  /** Fails unless the answer is this refusal as problem+json. */
  public Answer expectProblem(int expected, String code) {
    expect(expected);
    Assertions.assertThat(header("Content-Type")).startsWith("application/problem+json");
    Assertions.assertThat(json().path("code").asText()).as(body).isEqualTo(code);
    Assertions.assertThat(json().path("detail").asText()).isNotBlank();
    return this;
  }
}
