package health.reprieve.testing;

import health.reprieve.recall.WaitOutlook;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Lets tests have at once what the timer does every ten minutes. */
public final class OutlookNow {

  private OutlookNow() {}

  /** Works out anew when relief of those who wait is likely to end. */
  public static void refresh() {
    Client.nobody()
        .send(
            "PUT",
            "/testing/outlook",
            BodyPublishers.noBody(),
            "text/plain",
            List.of("Sec-Fetch-Site", "same-origin"))
        .expect(204);
  }

  /** Does it. */
  @Path("testing/outlook")
  @RequestScoped
  @PermitAll
  public static class Resource {

    private final WaitOutlook outlook;

    @Inject
    Resource(WaitOutlook outlook) {
      this.outlook = outlook;
    }

    @PUT
    public void refresh() {
      outlook.refresh();
    }
  }
}
