package health.reprieve.reporting.persistence;

import health.reprieve.patients.domain.ReportGroupCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The courses that a report admits, of which each patient's first one of a condition counts. They
 * are kept by the conditions of which the same patient had a course before, so that any conditions
 * can be made one line, each patient once, without reading the courses again.
 */
public final class FirstCourses {

  private static final int PATIENT = 1;
  private static final int CONDITION = 2;
  private static final int SAID = 3;
  private static final int IS_OVER = 4;
  private static final int ONSET = 5;
  private static final int LOST = 6;

  private final Map<String, Integer> courses = new HashMap<>();
  private final Map<Set<String>, Had> all = new HashMap<>();
  private final Had nothing = had(Set.of());

  /** By number. */
  private Had[] patients = new Had[0];

  /** Of which conditions patients had a course so far, and the first ones that followed. */
  private final class Had {

    private final Set<String> conditions;
    private final Map<String, Had> more = new HashMap<>();
    private final Map<String, LineRows> next = new HashMap<>();

    Had(Set<String> conditions) {
      this.conditions = conditions;
    }

    Had and(String condition) {
      return more.computeIfAbsent(
          condition,
          one -> {
            Set<String> both = new HashSet<>(conditions);
            both.add(one);
            return had(Set.copyOf(both));
          });
    }
  }

  private Had had(Set<String> conditions) {
    return all.computeIfAbsent(conditions, Had::new);
  }

  /**
   * Counts the course that comes next in time.
   *
   * @param row whose first columns are those of {@code sql/report/part/said.sql}
   */
  void add(ResultSet row) throws SQLException {
    int patient = row.getInt(PATIENT);
    String condition = row.getString(CONDITION);
    if (isFirst(condition, patient)) {
      add(
          condition,
          patient,
          row.getString(SAID),
          row.getBoolean(IS_OVER),
          row.getString(ONSET),
          row.getString(LOST));
    }
  }

  /** Counts the course that comes next in time; whether it is the patient's first one. */
  boolean isFirst(String condition, int patient) {
    courses.merge(condition, 1, Integer::sum);
    return !before(patient).conditions.contains(condition);
  }

  /**
   * Keeps what is known of a patient's first course of a condition.
   *
   * @param said and the others, see {@link LineRows#add}
   */
  void add(
      String condition,
      int patient,
      String said,
      boolean over,
      @Nullable String onset,
      @Nullable String lost) {
    Had before = before(patient);
    before.next.computeIfAbsent(condition, code -> new LineRows()).add(said, over, onset, lost);
    patients[patient] = before.and(condition);
  }

  private Had before(int patient) {
    if (patient >= patients.length) {
      patients = Arrays.copyOf(patients, 2 * patient + 1);
    }
    Had had = patients[patient];
    return had == null ? nothing : had;
  }

  /** A line of each condition with courses. */
  public Map<ReportGroupCode, CountedLine> byCondition() {
    return courses.keySet().stream()
        .collect(Collectors.toMap(ReportGroupCode::of, code -> line(Set.of(code))));
  }

  /** One line of all these conditions, of each patient the first course of any of them. */
  public CountedLine together(Collection<ReportGroupCode> conditions) {
    return line(conditions.stream().map(ReportGroupCode::value).collect(Collectors.toSet()));
  }

  private CountedLine line(Set<String> conditions) {
    LineRows rows = new LineRows();
    for (Had before : all.values()) {
      if (Collections.disjoint(before.conditions, conditions)) {
        before.next.forEach(
            (condition, some) -> {
              if (conditions.contains(condition)) {
                rows.addAll(some);
              }
            });
      }
    }
    return rows.line(conditions.stream().mapToInt(code -> courses.getOrDefault(code, 0)).sum());
  }
}
