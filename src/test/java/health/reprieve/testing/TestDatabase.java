package health.reprieve.testing;

import health.reprieve.launcher.EmbeddedDatabase;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One embedded database for the whole run of integration tests, on a free port, fresh at each run.
 * The server's start reads where it is from system properties.
 */
public class TestDatabase implements LauncherSessionListener {

  private @Nullable EmbeddedDatabase database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String target = System.getProperty("reprieve.target");
    if (target == null) {
      return;
    }
    database = EmbeddedDatabase.start(Path.of(target, "test-database"), 0);
    System.setProperty("reprieve.db.url", database.jdbcUrl());
    System.setProperty("reprieve.db.user", database.user());
    System.setProperty("reprieve.db.password", database.password());
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null) {
      database.close();
    }
  }
}
