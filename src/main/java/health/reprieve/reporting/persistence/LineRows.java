package health.reprieve.reporting.persistence;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.reporting.persistence.CountedLine.Like;
import health.reprieve.statistics.CensoredInterval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one line. */
final class LineRows {

  private final Map<Like, Integer> patients = new HashMap<>();
  private final Map<CensoredInterval, Long> onsets = new HashMap<>();
  private final Map<ReliefDuration, Long> losses = new HashMap<>();
  private final Map<CensoredInterval, Long> lossesIfTreatmentIsLoss = new HashMap<>();
  private int courses;

  void add(ResultSet row) throws SQLException {
    int number = row.getInt("number");
    switch (row.getInt("kind")) {
      case 0 -> courses += number;
      case 1 -> patients.merge(like(row), number, Integer::sum);
      case 2 -> onsets.merge(interval(row).inHours(), (long) number, Long::sum);
      default -> addLoss(row, number);
    }
  }

  private void addLoss(ResultSet row, long number) throws SQLException {
    EventInterval lost = interval(row);
    Duration treated = hours(row, "treated_again_hours");
    losses.merge(
        new ReliefDuration(lost, ReliefEnd.valueOf(row.getString("ends_by")), false),
        number,
        Long::sum);
    EventInterval atLast = treated == null ? lost : new EventInterval(lost.after(), treated);
    lossesIfTreatmentIsLoss.merge(atLast.inHours(), number, Long::sum);
  }

  private static Like like(ResultSet row) throws SQLException {
    String source = row.getString("source");
    return new Like(
        integer(row, "baseline"),
        source == null ? null : BaselineSource.valueOf(source),
        row.getBoolean("carried"),
        integer(row, "day_seven"),
        ReliefStatus.valueOf(row.getString("own")),
        ReliefStatus.valueOf(row.getString("at30")),
        ReliefStatus.valueOf(row.getString("at50")),
        ReliefStatus.valueOf(row.getString("two_points")));
  }

  private static EventInterval interval(ResultSet row) throws SQLException {
    return new EventInterval(
        Duration.ofHours(row.getInt("after_hours")), hours(row, "up_to_hours"));
  }

  private static @Nullable Duration hours(ResultSet row, String name) throws SQLException {
    Integer hours = integer(row, name);
    return hours == null ? null : Duration.ofHours(hours);
  }

  private static @Nullable Integer integer(ResultSet row, String name) throws SQLException {
    int number = row.getInt(name);
    return row.wasNull() ? null : number;
  }

  CountedLine line() {
    return new CountedLine(courses, patients, onsets, losses, lossesIfTreatmentIsLoss);
  }
}
