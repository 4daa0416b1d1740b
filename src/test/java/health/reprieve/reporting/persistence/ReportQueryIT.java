package health.reprieve.reporting.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReportQueryIT extends ReprieveIT {

  /** A row each millisecond, for a quarter of an hour. */
  private static final String TRICKLE =
      "with recursive n as (select 1 as i union all select i + 1 from n where i < 950)"
          + " select n.i, sleep(0.001) from n cross join n as other";

  @Test
  void rows_that_trickle_are_not_waited_for_and_the_connection_goes_on() throws SQLException {
    AtomicInteger rows = new AtomicInteger();
    try (Connection database = Server.database()) {
      try (PreparedStatement select = database.prepareStatement(TRICKLE)) {
        select.setFetchSize(Integer.MIN_VALUE);
        assertThatExceptionOfType(SQLTimeoutException.class)
            .isThrownBy(
                () ->
                    ReportQuery.read(select, Duration.ofSeconds(1), row -> rows.incrementAndGet()));
      }
      try (Statement next = database.createStatement();
          ResultSet row = next.executeQuery("select 1")) {
        assertThat(row.next()).isTrue();
      }
    }
    assertThat(rows.get()).isBetween(1, 100_000);
  }
}
