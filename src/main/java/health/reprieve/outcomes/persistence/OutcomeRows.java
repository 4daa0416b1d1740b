package health.reprieve.outcomes.persistence;

import health.reprieve.outcomes.domain.AssessmentRound;
import health.reprieve.outcomes.domain.Baseline;
import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.CourseDays;
import health.reprieve.outcomes.domain.CourseOutcome;
import health.reprieve.outcomes.domain.DaySevenChange;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.outcomes.domain.ReliefEntry;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.outcomes.domain.ReportedThreshold;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.patients.domain.Sex;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the row of a course in {@code course_outcome} is written and read. */
final class OutcomeRows {

  private static final List<String> OF_COURSE =
      List.of(
          "round_id",
          "patient_number",
          "course_id",
          "report_group",
          "began",
          "ended",
          "next_infusion",
          "protocol_id",
          "course_number",
          "mg_per_kg",
          "age",
          "sex",
          "carried_over",
          "baseline_tenths",
          "baseline_source",
          "baseline_n",
          "day7_score",
          "day7_after",
          "answers",
          "best_percent",
          "began_on",
          "ended_on",
          "next_on",
          "mood_before_from",
          "mood_after_from",
          "mood_after_until",
          "mood_sheets");

  private static final List<String> OF_THRESHOLD =
      List.of(
          "_status",
          "_onset_after",
          "_onset_up_to",
          "_lost_after",
          "_lost_up_to",
          "_ends_by",
          "_unconfirmed");

  private static final Map<ReportedThreshold, String> PREFIXES =
      new EnumMap<>(
          Map.of(
              ReportedThreshold.OWN,
              "own",
              ReportedThreshold.PERCENT_30,
              "p30",
              ReportedThreshold.PERCENT_50,
              "p50",
              ReportedThreshold.TWO_POINTS,
              "two_points"));

  private static final String MOOD = "mood";

  private static final List<String> COLUMNS =
      Stream.concat(
              OF_COURSE.stream(),
              Stream.concat(PREFIXES.values().stream(), Stream.of(MOOD))
                  .flatMap(prefix -> OF_THRESHOLD.stream().map(column -> prefix + column)))
          .toList();

  static final String INSERT =
      "INSERT INTO course_outcome (%s) VALUES (?%s)"
          .formatted(String.join(", ", COLUMNS), ", ?".repeat(COLUMNS.size() - 1));

  private OutcomeRows() {}

  /** Fills {@link #INSERT}. */
  static void fill(
      PreparedStatement insert, AssessmentRound round, int patient, CourseOutcome outcome)
      throws SQLException {
    Baseline baseline = outcome.baseline();
    DaySevenChange daySeven = outcome.daySeven();
    ReliefEpisode own = outcome.at(ReportedThreshold.OWN);
    insert.setInt(1, round.id());
    insert.setInt(2, patient);
    insert.setBytes(3, UuidConverter.toBytes(outcome.course().value()));
    insert.setString(4, outcome.reportGroup().value());
    insert.setObject(5, Column.utc(outcome.began()));
    insert.setObject(6, Column.utc(outcome.ended()));
    Column.set(insert, 7, outcome.nextInfusion());
    insert.setBytes(8, UuidConverter.toBytes(outcome.protocol().value()));
    insert.setInt(9, outcome.number());
    insert.setBigDecimal(10, outcome.mgPerKg());
    insert.setInt(11, outcome.age());
    insert.setString(12, outcome.sex().name());
    insert.setBoolean(13, outcome.carriedOver());
    insert.setObject(14, baseline == null ? null : baseline.tenths());
    insert.setString(15, baseline == null ? null : baseline.source().name());
    insert.setObject(16, baseline == null ? null : baseline.n());
    insert.setObject(17, daySeven == null ? null : daySeven.entry().score());
    Column.set(insert, 18, daySeven == null ? null : daySeven.entry().time());
    insert.setInt(19, own.entries());
    insert.setBigDecimal(20, own.bestPercent());
    days(insert, outcome.days());
    insert.setObject(27, outcome.mood() == null ? null : outcome.mood().entries());
    int place = OF_COURSE.size() + 1;
    for (ReportedThreshold threshold : PREFIXES.keySet()) {
      fill(insert, place, outcome.at(threshold));
      place += OF_THRESHOLD.size();
    }
    fill(insert, place, outcome.mood());
  }

  private static void days(PreparedStatement insert, CourseDays days) throws SQLException {
    insert.setObject(21, days.began());
    insert.setObject(22, days.ended());
    insert.setObject(23, days.next());
    insert.setObject(24, Column.utc(days.moodBeforeFrom()));
    insert.setObject(25, Column.utc(days.moodAfterFrom()));
    insert.setObject(26, Column.utc(days.moodAfterUntil()));
  }

  private static void fill(PreparedStatement insert, int place, @Nullable ReliefEpisode relief)
      throws SQLException {
    EventInterval onset = relief == null ? null : relief.onset();
    ReliefDuration duration = relief == null ? null : relief.duration();
    insert.setString(place, relief == null ? null : relief.status().name());
    Column.set(insert, place + 1, onset == null ? null : onset.after());
    Column.set(insert, place + 2, onset == null ? null : onset.upTo());
    Column.set(insert, place + 3, duration == null ? null : duration.lost().after());
    Column.set(insert, place + 4, duration == null ? null : duration.lost().upTo());
    insert.setString(place + 5, duration == null ? null : duration.end().name());
    insert.setObject(place + 6, duration == null ? null : duration.unconfirmedLoss());
  }

  /** The outcome in a row that also names the patient. */
  static CourseOutcome read(ResultSet row) throws SQLException {
    Integer tenths = Column.integer(row, "baseline_tenths");
    Baseline baseline =
        tenths == null
            ? null
            : new Baseline(
                tenths,
                BaselineSource.valueOf(row.getString("baseline_source")),
                row.getInt("baseline_n"));
    Map<ReportedThreshold, ReliefEpisode> relief = new EnumMap<>(ReportedThreshold.class);
    for (Map.Entry<ReportedThreshold, String> one : PREFIXES.entrySet()) {
      relief.put(
          one.getKey(),
          relief(row, one.getValue(), row.getInt("answers"), row.getBigDecimal("best_percent")));
    }
    Integer sheets = Column.integer(row, "mood_sheets");
    return new CourseOutcome(
        CourseId.of(UuidConverter.fromBytes(row.getBytes("course_id"))),
        PatientId.of(UuidConverter.fromBytes(row.getBytes("patient_id"))),
        ReportGroupCode.of(row.getString("report_group")),
        Objects.requireNonNull(Column.instant(row, "began")),
        Column.instant(row, "ended"),
        baseline,
        relief,
        daySeven(row, baseline),
        Column.duration(row, "next_infusion"),
        ProtocolId.of(UuidConverter.fromBytes(row.getBytes("protocol_id"))),
        row.getInt("course_number"),
        row.getBigDecimal("mg_per_kg"),
        row.getInt("age"),
        Sex.valueOf(row.getString("sex")),
        row.getBoolean("carried_over"),
        days(row),
        sheets == null ? null : relief(row, MOOD, sheets, null));
  }

  private static CourseDays days(ResultSet row) throws SQLException {
    return new CourseDays(
        row.getObject("began_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        row.getObject("next_on", LocalDate.class),
        Objects.requireNonNull(Column.instant(row, "mood_before_from")),
        Column.instant(row, "mood_after_from"),
        Column.instant(row, "mood_after_until"));
  }

  private static @Nullable DaySevenChange daySeven(ResultSet row, @Nullable Baseline baseline)
      throws SQLException {
    Duration after = Column.duration(row, "day7_after");
    return baseline == null || after == null
        ? null
        : new DaySevenChange(baseline, new ReliefEntry(after, row.getInt("day7_score")));
  }

  private static ReliefEpisode relief(
      ResultSet row, String prefix, int entries, @Nullable BigDecimal bestPercent)
      throws SQLException {
    ReliefStatus status = ReliefStatus.valueOf(row.getString(prefix + "_status"));
    Duration onset = Column.duration(row, prefix + "_onset_after");
    Duration lost = Column.duration(row, prefix + "_lost_after");
    if (onset == null || lost == null) {
      return new ReliefEpisode(status, entries, bestPercent, null, null);
    }
    return new ReliefEpisode(
        status,
        entries,
        bestPercent,
        new EventInterval(onset, Column.duration(row, prefix + "_onset_up_to")),
        new ReliefDuration(
            new EventInterval(lost, Column.duration(row, prefix + "_lost_up_to")),
            ReliefEnd.valueOf(row.getString(prefix + "_ends_by")),
            row.getBoolean(prefix + "_unconfirmed")));
  }
}
