package health.reprieve.testing;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Does at once what the application's timers do once a minute or a night. */
public final class TimerApi {

  private TimerApi() {}

  /** Offers run out by the application's clock, and the next are made. */
  public static void roundOfOffers() {
    round("offer-round");
  }

  /** Keys of requests that are old by the database's clock are forgotten. */
  public static void roundOfRequestKeys() {
    round("request-key-round");
  }

  private static void round(String path) {
    Client.nobody()
        .send(
            "POST",
            "/testing/" + path,
            BodyPublishers.noBody(),
            "text/plain",
            List.of("Sec-Fetch-Site", "same-origin"))
        .expect(204);
  }
}
