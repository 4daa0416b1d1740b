package health.reprieve.testing;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Does at once what the application's timers do once a minute. */
public final class TimerApi {

  private TimerApi() {}

  /** Offers run out by the application's clock, and the next are made. */
  public static void roundOfOffers() {
    Client.nobody()
        .send(
            "POST",
            "/testing/offer-round",
            BodyPublishers.noBody(),
            "text/plain",
            List.of("Sec-Fetch-Site", "same-origin"))
        .expect(204);
  }
}
