package health.reprieve.testing;

import health.reprieve.launcher.EmbeddedDatabase;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One database for the whole run of integration tests: the embedded one, on a free port and fresh
 * at each run, or an empty one of another server that REPRIEVE_DB_URL, REPRIEVE_DB_USER and
 * REPRIEVE_DB_PASSWORD name. The server's start reads where it is from system properties.
 */
public class TestDatabase implements LauncherSessionListener {

  private @Nullable EmbeddedDatabase database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String target = System.getProperty("reprieve.target");
    if (target == null) {
      return;
    }
    if (System.getenv("REPRIEVE_DB_URL") == null) {
      database = EmbeddedDatabase.start(Path.of(target, "test-database"), 0);
      use(database.jdbcUrl(), database.user(), database.password());
    } else {
      use(
          System.getenv("REPRIEVE_DB_URL"),
          System.getenv("REPRIEVE_DB_USER"),
          System.getenv("REPRIEVE_DB_PASSWORD"));
    }
  }

  private static void use(String url, String user, String password) {
    System.setProperty("reprieve.db.url", url);
    System.setProperty("reprieve.db.user", user);
    System.setProperty("reprieve.db.password", password);
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null) {
      database.close();
    }
  }
}
