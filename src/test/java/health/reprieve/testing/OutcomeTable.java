package health.reprieve.testing;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is stored of courses' outcomes, and a fresh assessment of all to hold against it. */
public final class OutcomeTable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private OutcomeTable() {}

  /** The rows that reports read of these patients, in the order of their courses. */
  public static List<Map<String, String>> rows(UUID... patients) {
    return rows("REPORTED", patients);
  }

  /** The rows of the round in this state. */
  public static List<Map<String, String>> rows(String state, UUID... patients) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Connection database = Server.database();
        PreparedStatement select =
            database.prepareStatement(
                "SELECT course_outcome.*, HEX(course_id) AS course FROM course_outcome"
                    + " JOIN assessment_round ON assessment_round.id = round_id AND state = ?"
                    + " JOIN assessed_patient ON number = patient_number"
                    + " WHERE assessed_patient.patient_id = ? ORDER BY began, course_id")) {
      for (UUID patient : patients) {
        select.setString(1, state);
        select.setBytes(2, bytes(patient));
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            rows.add(row(row));
          }
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Map<String, String> row(ResultSet row) throws SQLException {
    Map<String, String> columns = new TreeMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      String name = row.getMetaData().getColumnLabel(i);
      if (!List.of("round_id", "course_id", "protocol_id").contains(name)) {
        columns.put(name, String.valueOf(row.getString(i)));
      }
    }
    return columns;
  }

  /** Has everything assessed anew, and waits until reports read that. */
  public static void assessAfresh() {
    settle();
    run(
        "INSERT INTO assessment_round (definition_version, zone, state, courses, begun_at)"
            + " SELECT definition_version, zone, 'RUNNING', 0, UTC_TIMESTAMP(6)"
            + " FROM assessment_round WHERE state = 'REPORTED'");
    settle();
  }

  /** Waits until no round is under way. */
  public static void settle() {
    Instant end = Instant.now().plus(PATIENCE);
    while (count("SELECT COUNT(*) FROM assessment_round WHERE state = 'RUNNING'") > 0) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("the round is still under way");
      }
      pause();
    }
  }

  public static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  public static long count(String sql) {
    try (Connection database = Server.database();
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  public static void run(String sql) {
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /**
   * Holds a patient's outcomes as another transaction would, until it is closed: a round comes no
   * further than to this patient.
   */
  public static Connection hold(UUID patient) throws SQLException {
    Connection database = Server.database();
    database.setAutoCommit(false);
    try (PreparedStatement lock =
        database.prepareStatement(
            "SELECT number FROM assessed_patient WHERE patient_id = ? FOR UPDATE")) {
      lock.setBytes(1, bytes(patient));
      lock.executeQuery();
    }
    return database;
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
