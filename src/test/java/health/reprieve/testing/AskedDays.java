package health.reprieve.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.Assertions;

/** Days on which a patient's diary asked and nobody answered, without waiting for the letters. */
public final class AskedDays {

  private static final String ADD =
      "insert into diary_entry (diary_id, day, asked_at) select id, ?, ? from diary"
          + " where patient_id = unhex(replace(?, '-', ''))"
          + " on duplicate key update asked_at = values(asked_at)";

  private AskedDays() {}

  public static void add(UUID patient, LocalDate first, int days) {
    try (Connection database = Server.database();
        PreparedStatement insert = database.prepareStatement(ADD)) {
      for (int day = 0; day < days; day++) {
        insert.setObject(1, first.plusDays(day));
        insert.setObject(2, first.plusDays(day).atTime(18, 0));
        insert.setString(3, patient.toString());
        Assertions.assertThat(insert.executeUpdate()).isPositive();
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
