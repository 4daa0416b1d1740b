package health.reprieve.reporting.persistence;

import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.patients.domain.ReportGroupCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Adds up rows of patients who are alike into a line of each condition. */
final class MoodLines {

  private final Map<ReportGroupCode, Adding> adding = new HashMap<>();

  private static final class Adding {
    private final Map<MoodTotals, Integer> patients = new HashMap<>();
    private final Map<ReliefDuration, Long> responses = new HashMap<>();
    private long withoutResponse;

    void add(ResultSet row) throws SQLException {
      int number = row.getInt("number");
      patients.merge(MoodCourses.totals(row), number, Integer::sum);
      if (row.getBoolean("due")) {
        switch (ReliefStatus.valueOf(row.getString("mood_status"))) {
          case RESPONDER -> responses.merge(lasted(row), (long) number, Long::sum);
          case NONRESPONDER -> withoutResponse += number;
          case NOT_ASSESSED, INELIGIBLE -> {}
        }
      }
    }

    private static ReliefDuration lasted(ResultSet row) throws SQLException {
      return new ReliefDuration(
          Objects.requireNonNull(MoodCourses.interval(row, "mood_lost")),
          ReliefEnd.valueOf(row.getString("mood_ends_by")),
          false);
    }

    MoodLine line() {
      return new MoodLine(patients, responses, withoutResponse);
    }
  }

  void add(ResultSet row) throws SQLException {
    adding
        .computeIfAbsent(ReportGroupCode.of(row.getString("report_group")), code -> new Adding())
        .add(row);
  }

  Map<ReportGroupCode, MoodLine> all() {
    return adding.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().line()));
  }
}
