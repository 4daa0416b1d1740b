package health.reprieve.reporting.persistence;

import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.patients.domain.ReportGroupCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

    /** To the hour, down for what lies before and up for what lies after. */
    private static ReliefDuration lasted(ResultSet row) throws SQLException {
      Duration after = Duration.ofHours(row.getLong("lost_after"));
      long hours = row.getLong("lost_up_to");
      Duration upTo = row.wasNull() ? null : Duration.ofHours(hours);
      return new ReliefDuration(
          new EventInterval(after, upTo), ReliefEnd.valueOf(row.getString("mood_ends_by")), false);
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
