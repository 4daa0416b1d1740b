package health.reprieve.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsEmbeddedDatabase
class EmbeddedDatabaseIT {

  @TempDir private static Path shared = Path.of("");

  /** For the tests that only look; the others start their own. */
  private static EmbeddedDatabase running;

  @TempDir private Path temporary = Path.of("");

  @BeforeAll
  static void start() {
    running = EmbeddedDatabase.start(shared, 0);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void behaves_as_the_servers_for_production_are_set_up() throws SQLException {
    assertThat(
            answer(
                running,
                "SELECT CONCAT_WS(' ', @@transaction_isolation, @@character_set_database,"
                    + " @@time_zone, @@innodb_flush_log_at_trx_commit)"))
        .isEqualTo("READ-COMMITTED utf8mb4 +00:00 1");
    assertThat(answer(running, "SELECT @@sql_mode"))
        .contains("ONLY_FULL_GROUP_BY", "STRICT_TRANS_TABLES");
  }

  @Test
  void shares_no_folder_with_another_server() throws SQLException, IOException {
    assertThat(answer(running, "SELECT @@tmpdir"))
        .isEqualTo(shared.toRealPath().resolve("tmp").toString());
  }

  @Test
  void lets_nobody_in_without_the_password() {
    assertThatThrownBy(() -> DriverManager.getConnection(running.jdbcUrl(), "root", ""))
        .hasMessageContaining("Access denied");
    assertThatThrownBy(
            () -> DriverManager.getConnection(running.jdbcUrl(), running.user(), "guess"))
        .hasMessageContaining("Access denied");
  }

  @Test
  void keeps_what_was_committed_when_the_server_is_killed()
      throws SQLException, InterruptedException {
    var lost = new CountDownLatch(1);
    try (var database = EmbeddedDatabase.start(data(), 0)) {
      database.keep();
      database.onLoss(lost::countDown);
      execute(database, "CREATE TABLE kept (n INT PRIMARY KEY)", "INSERT INTO kept VALUES (1)");
      assertThat(ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly()).isTrue();
      assertThat(lost.await(10, TimeUnit.SECONDS)).as("the loss is noticed").isTrue();
    }

    try (var again = EmbeddedDatabase.start(data(), 0)) {
      assertThat(answer(again, "SELECT n FROM kept")).isEqualTo("1");
    }
  }

  @Test
  void starts_over_what_nobody_said_to_keep() throws SQLException {
    try (var database = EmbeddedDatabase.start(data(), 0)) {
      execute(database, "CREATE TABLE half_migrated (n INT PRIMARY KEY)");
    }

    try (var again = EmbeddedDatabase.start(data(), 0)) {
      assertThat(
              answer(
                  again,
                  "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'reprieve'"))
          .isEqualTo("0");
    }
  }

  @Test
  void refuses_a_folder_that_this_process_holds() {
    assertThatThrownBy(() -> EmbeddedDatabase.start(shared, 0))
        .isInstanceOf(DataFolderInUse.class)
        .hasMessageContaining("in use by this process");
    assertThat(ProcessHandle.of(running.pid())).isPresent();
  }

  @Test
  void refuses_a_folder_that_another_process_holds_and_takes_it_over_once_that_is_killed()
      throws IOException, InterruptedException {
    Process holder = DatabaseHolder.start(data());
    ProcessHandle server =
        ProcessHandle.of(Long.parseLong(holder.inputReader().readLine())).orElseThrow();
    try {
      assertThatThrownBy(() -> EmbeddedDatabase.start(data(), 0))
          .isInstanceOf(DataFolderInUse.class)
          .hasMessageContaining("in use by process " + holder.pid());
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertThat(server.isAlive()).as("the server outlives its killed starter").isTrue();

    try (var database = EmbeddedDatabase.start(data(), 0)) {
      assertThat(server.isAlive()).as("and is stopped by the next").isFalse();
      assertThat(database.pid()).isNotEqualTo(server.pid());
    }
  }

  @Test
  void says_why_it_does_not_start() throws IOException {
    try (var database = EmbeddedDatabase.start(data(), 0)) {
      database.keep();
    }
    Files.writeString(data().resolve("database/ibdata1"), "not a table space");

    assertThatThrownBy(() -> EmbeddedDatabase.start(data(), 0))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("did not start on port")
        .hasMessageContaining("ibdata1")
        .hasMessageContaining("then start again");
  }

  private Path data() {
    return temporary.resolve("a folder with spaces");
  }

  private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String answer(EmbeddedDatabase database, String query) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }
}
