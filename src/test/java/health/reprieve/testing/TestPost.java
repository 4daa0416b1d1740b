package health.reprieve.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A real mail server and a real text service for the whole run of integration tests, on free ports.
 * The server's start reads where they are from system properties.
 */
public class TestPost implements LauncherSessionListener {

  private static final int ANY_PORT = 0;

  private static @Nullable GreenMail mail;
  private static @Nullable TextServer texts;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("reprieve.target") == null) {
      return;
    }
    GreenMail server =
        new GreenMail(new ServerSetup(ANY_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    TextServer service = TextServer.start();
    mail = server;
    texts = service;
    System.setProperty("reprieve.smtp.port", String.valueOf(server.getSmtp().getPort()));
    System.setProperty("reprieve.sms.url", service.address());
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (mail != null) {
      mail.stop();
    }
    if (texts != null) {
      texts.stop();
    }
  }

  static GreenMail mail() {
    return java.util.Objects.requireNonNull(mail, "no mail server runs");
  }

  static TextServer texts() {
    return java.util.Objects.requireNonNull(texts, "no text service runs");
  }
}
