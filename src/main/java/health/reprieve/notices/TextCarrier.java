package health.reprieve.notices;

import health.reprieve.notices.domain.Channel;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Sends text messages by a service that takes {@code POST REPRIEVE_SMS_URL} with JSON {@code {"to",
 * "text", "reference"}} and, where REPRIEVE_SMS_TOKEN is set, {@code Authorization: Bearer}. Any
 * 2xx is taken; 4xx but 408 and 429 is refused for good. The reference is the same at each try.
 */
@Dependent
class TextCarrier implements Carrier {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public Channel channel() {
    return Channel.TEXT;
  }

  @Override
  public boolean open() {
    return Settings.text("sms.url").isPresent();
  }

  @Override
  public void carry(Parcel parcel) throws NotDelivered {
    int status = post(parcel);
    if (status / 100 != 2) {
      boolean forGood = status / 100 == 4 && status != 408 && status != 429;
      throw new NotDelivered("the text service answered " + status, forGood);
    }
  }

  private static int post(Parcel parcel) throws NotDelivered {
    String body =
        Json.createObjectBuilder()
            .add("to", parcel.address())
            .add("text", parcel.message().text())
            .add("reference", parcel.reference())
            .build()
            .toString();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Settings.text("sms.url").orElseThrow()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    Settings.text("sms.token")
        .ifPresent(token -> request.header("Authorization", "Bearer " + token));
    try {
      return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException unreachable) {
      throw new NotDelivered("the text service could not be reached", false);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NotDelivered("the application stopped", false);
    }
  }
}
