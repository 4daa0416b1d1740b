package health.reprieve.reporting.persistence;

import health.reprieve.platform.persistence.DatabaseSource;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything the clinic has as of one instant, a row at a time: the server sends rows only as
 * fast as they are taken, so that however many there are, one is in memory. It stands outside the
 * transactions that write meanwhile, on a connection of its own.
 */
@Dependent
public class ClinicData {

  private static final List<ExportFile> FILES = ExportFile.all();

  @Resource(lookup = DatabaseSource.NAME)
  private DataSource database;

  /** Takes what is read. */
  public interface Reader {

    /** A file begins; its rows follow. */
    void file(ExportFile file, List<String> columns) throws IOException;

    /**
     * @param cells text, numbers, Boolean, {@code byte[]}, LocalDate, LocalDateTime in UTC, or null
     */
    void row(List<@Nullable Object> cells) throws IOException;
  }

  public static int files() {
    return FILES.size();
  }

  /** Reads all files to their end; what the reader throws ends it early. */
  public void read(Reader reader) throws IOException {
    try (Connection connection = database.getConnection()) {
      read(connection, reader);
    } catch (SQLException failure) {
      throw new IOException(failure);
    }
  }

  static void read(Connection connection, Reader reader) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
      try {
        for (ExportFile file : FILES) {
          read(connection, file, reader);
        }
      } finally {
        statement.execute("ROLLBACK");
      }
    }
  }

  private static void read(Connection connection, ExportFile file, Reader reader)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(Integer.MIN_VALUE);
      try (ResultSet rows = statement.executeQuery(file.query())) {
        ResultSetMetaData columns = rows.getMetaData();
        reader.file(file, names(columns));
        while (rows.next()) {
          reader.row(cells(rows, columns));
        }
      }
    }
  }

  private static List<String> names(ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      names.add(columns.getColumnLabel(column));
    }
    return names;
  }

  private static List<@Nullable Object> cells(ResultSet row, ResultSetMetaData columns)
      throws SQLException {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      cells.add(
          switch (columns.getColumnType(column)) {
            case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
            case Types.DATE -> row.getObject(column, LocalDate.class);
            default -> row.getObject(column);
          });
    }
    return cells;
  }
}
