package health.reprieve.outcomes.persistence;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.UuidConverter;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Statements over a list of patients whose text says {@code IN (?)}. */
final class InPatients {

  /** So few lengths, that prepared statements are used again; the last one fills the rest. */
  private static final int[] LENGTHS = {1, 10, 100, 500};

  private InPatients() {}

  /** The statement with room for so many patients, 1 to 500. */
  static String of(String sql, int patients) {
    return sql.replace("IN (?)", "IN (" + "?, ".repeat(length(patients) - 1) + "?)");
  }

  /**
   * @param first place of the list among the statement's parameters, from 1
   */
  static void fill(PreparedStatement statement, int first, List<PatientId> patients)
      throws SQLException {
    for (int i = 0; i < length(patients.size()); i++) {
      PatientId patient = patients.get(Math.min(i, patients.size() - 1));
      statement.setBytes(first + i, UuidConverter.toBytes(patient.value()));
    }
  }

  private static int length(int patients) {
    for (int length : LENGTHS) {
      if (patients <= length) {
        return length;
      }
    }
    throw new IllegalArgumentException(patients + " patients at once");
  }
}
