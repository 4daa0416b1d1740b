package health.reprieve.testing;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the deployed application answers and what its database holds. */
public final class Server {

  private static @Nullable URI base;

  private Server() {}

  /** Says where the application is; the one deployment of the tests does, or a benchmark. */
  public static void at(URI address) {
    base = address;
  }

  public static URI uri(String path) {
    return Objects.requireNonNull(base, "the application is not deployed").resolve(path);
  }

  /** A connection of the test's own, to see what is really stored. */
  public static Connection database() throws SQLException {
    return DriverManager.getConnection(
        System.getProperty("reprieve.db.url")
            + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
        System.getProperty("reprieve.db.user"),
        System.getProperty("reprieve.db.password"));
  }
}
