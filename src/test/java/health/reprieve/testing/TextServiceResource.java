package health.reprieve.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/**
 * Added to the deployed application in tests only: takes its setting REPRIEVE_SMS_URL away. The
 * server keeps what it read of its settings for a millisecond there (arquillian.xml).
 */
@Path("testing/text-service")
@ApplicationScoped
@PermitAll
public class TextServiceResource {

  private static final String SETTING = "reprieve.sms.url";

  private final String url = System.getProperty(SETTING);

  @POST
  @Path("gone")
  public void takeAway() {
    System.clearProperty(SETTING);
  }

  @POST
  @Path("back")
  public void giveBack() {
    System.setProperty(SETTING, url);
  }
}
