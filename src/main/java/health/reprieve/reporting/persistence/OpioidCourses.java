package health.reprieve.reporting.persistence;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.SqlFile;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.reporting.domain.OpioidCourse;
import health.reprieve.statistics.PairedChange.Pair;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opioids before and after each patient's first course of a condition, of those who have both. */
@Dependent
public class OpioidCourses {

  private static final String PAIRS = SqlFile.report("opioid_pairs");

  @PersistenceContext private EntityManager entities;

  /** In morphine milligram equivalents a day, of each condition that has any. */
  public Map<ReportGroupCode, List<Pair>> pairs(Admission admission) {
    return read(admission, null).stream()
        .collect(
            Collectors.groupingBy(
                OpioidCourse::reportGroup,
                Collectors.mapping(OpioidCourses::pair, Collectors.toList())));
  }

  /** The courses of a condition behind its pairs, in the order in which they began. */
  public List<OpioidCourse> of(Admission admission, ReportGroupCode condition) {
    return read(admission, condition);
  }

  private List<OpioidCourse> read(Admission admission, @Nullable ReportGroupCode condition) {
    List<OpioidCourse> courses = new ArrayList<>();
    try (PreparedStatement select = ReportQuery.prepare(entities, PAIRS)) {
      AdmissionPlaces places = new AdmissionPlaces(select);
      places.period(admission);
      places.choice(condition == null);
      places.conditions(condition == null ? List.of() : List.of(condition));
      places.narrowed(admission);
      ReportQuery.read(select, row -> courses.add(course(row)));
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
    return courses;
  }

  private static OpioidCourse course(ResultSet row) throws SQLException {
    return new OpioidCourse(
        PatientId.of(UuidConverter.fromBytes(row.getBytes("patient_id"))),
        ReportGroupCode.of(row.getString("report_group")),
        row.getInt("course_number"),
        row.getObject("began_on", LocalDate.class),
        row.getObject("before_on", LocalDate.class),
        row.getBigDecimal("mme_before"),
        row.getObject("after_on", LocalDate.class),
        row.getBigDecimal("mme_after"));
  }

  private static Pair pair(OpioidCourse course) {
    return new Pair(course.before().doubleValue(), course.after().doubleValue());
  }
}
