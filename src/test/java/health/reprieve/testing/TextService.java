package health.reprieve.testing;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Whether the application has a text service configured; at first it has. */
public final class TextService {

  private TextService() {}

  public static void takeAway() {
    send("gone");
  }

  public static void giveBack() {
    send("back");
  }

  private static void send(String what) {
    Client.nobody()
        .send(
            "POST",
            "/testing/text-service/" + what,
            BodyPublishers.noBody(),
            "text/plain",
            List.of("Sec-Fetch-Site", "same-origin"))
        .expect(204);
  }
}
