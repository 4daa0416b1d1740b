package health.reprieve.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Changes the clinic's set-up as another node before the same database does: by SQL of its own, in
 * one transaction that raises the site's revision first.
 */
public final class OtherNode implements AutoCloseable {

  private final Connection database;

  private OtherNode(Connection database) {
    this.database = database;
  }

  /** Makes a change and commits it. */
  public static void changes(String sql) throws SQLException {
    try (OtherNode node = begins(sql)) {
      node.commits();
    }
  }

  /** Makes a change that nobody else sees before it is committed. */
  public static OtherNode begins(String sql) throws SQLException {
    OtherNode node = new OtherNode(Server.database());
    node.database.setAutoCommit(false);
    try (Statement statement = node.database.createStatement()) {
      statement.executeUpdate("update site set revision = revision + 1");
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    }
    return node;
  }

  public void commits() throws SQLException {
    database.commit();
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
