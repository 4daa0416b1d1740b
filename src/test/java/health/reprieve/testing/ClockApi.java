package health.reprieve.testing;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Sets the application's clock; whoever sets it puts it back. */
public final class ClockApi {

  private ClockApi() {}

  /** From now on it is this instant, and time goes on from there. */
  public static void set(String instant) {
    Client.nobody()
        .send(
            "PUT",
            "/testing/clock",
            BodyPublishers.ofString(instant),
            "text/plain",
            List.of("Sec-Fetch-Site", "same-origin"))
        .expect(204);
  }

  /** Back to real time. */
  public static void reset() {
    set("");
  }
}
