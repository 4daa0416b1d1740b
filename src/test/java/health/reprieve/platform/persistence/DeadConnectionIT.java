package health.reprieve.platform.persistence;

import health.reprieve.testing.Client;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database may end any connection at any time, as it does when it is tidied up. */
class DeadConnectionIT extends ReprieveIT {

  private static final String IDLE =
      "select id from information_schema.processlist where command = 'Sleep' and id <> connection_id()";

  @Test
  void a_connection_that_the_database_has_ended_fails_nobody() throws SQLException {
    Client desk = Client.frontDesk();
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      for (long connection : idle(statement)) {
        desk.get("/api/site").expect(200);
        statement.execute("kill " + connection);
        desk.get("/api/site").expect(200);
        desk.get("/board").expect(200);
      }
    }
  }

  private static List<Long> idle(Statement statement) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(IDLE)) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }
}
