package health.reprieve.reporting.persistence;

import health.reprieve.patients.domain.ReportGroupCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
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

  private final Map<String, Integer> courses = new HashMap<>();
  private final Map<String, BitSet> patients = new HashMap<>();
  private final Map<Kind, LineRows> first = new HashMap<>();

  /**
   * What tells first courses apart.
   *
   * @param before conditions of the patient's courses before it
   */
  private record Kind(String condition, Set<String> before) {}

  /**
   * Counts the course that comes next in time.
   *
   * @param row of {@code sql/report/part/said.sql}, with the patient's number and the condition
   */
  void add(ResultSet row) throws SQLException {
    int patient = row.getInt("patient_number");
    String condition = row.getString("report_group");
    if (isFirst(condition, patient)) {
      add(condition, patient, row.getString("said"), row.getString("onset"), row.getString("lost"));
    }
  }

  /** Counts the course that comes next in time; whether it is the patient's first one. */
  boolean isFirst(String condition, int patient) {
    courses.merge(condition, 1, Integer::sum);
    return !patientsOf(condition).get(patient);
  }

  /**
   * Keeps what is known of a patient's first course of a condition.
   *
   * @param said and the others, see {@link LineRows#add}
   */
  void add(
      String condition, int patient, String said, @Nullable String onset, @Nullable String lost) {
    Set<String> before =
        patients.entrySet().stream()
            .filter(one -> one.getValue().get(patient))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    patientsOf(condition).set(patient);
    first
        .computeIfAbsent(new Kind(condition, before), kind -> new LineRows())
        .add(said, onset, lost);
  }

  private BitSet patientsOf(String condition) {
    return patients.computeIfAbsent(condition, code -> new BitSet());
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
    first.forEach(
        (kind, some) -> {
          if (conditions.contains(kind.condition())
              && kind.before().stream().noneMatch(conditions::contains)) {
            rows.addAll(some);
          }
        });
    return rows.line(conditions.stream().mapToInt(code -> courses.getOrDefault(code, 0)).sum());
  }
}
