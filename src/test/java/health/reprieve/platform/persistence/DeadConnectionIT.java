package health.reprieve.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Client;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The database may end any connection at any time, as it does when it is tidied up. */
class DeadConnectionIT extends ReprieveIT {

  private static final String IDLE =
      "select id from information_schema.processlist where command = 'Sleep' and id <> connection_id()"
          + " order by id desc limit 1";

  private static final int TIMES = 5;

  /** In so many requests the pool lends each of its connections. */
  private static final int REQUESTS = 20;

  /** Longer than the pool leaves a connection unlooked at. */
  private static final Duration A_SECOND = Duration.ofMillis(1100);

  @Test
  void a_connection_that_the_database_has_ended_fails_nobody() throws Exception {
    Client desk = Client.frontDesk();
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      for (int i = 0; i < TIMES; i++) {
        ask(desk);
        statement.execute("kill " + idle(statement));
        ask(desk);
        Thread.sleep(A_SECOND.toMillis());
      }
    }
  }

  private static void ask(Client desk) {
    for (int i = 0; i < REQUESTS; i++) {
      desk.get("/api/site").expect(200);
    }
  }

  private static long idle(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(IDLE)) {
      assertThat(row.next()).isTrue();
      return row.getLong(1);
    }
  }
}
