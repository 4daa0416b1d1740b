package health.reprieve.treatment.web;

import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.platform.web.FormView;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.VisitView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient's courses with their visits, and what the form for a past infusion offers.
 *
 * @param courses latest first
 * @param once sent with the form, so that sending it twice records one visit
 */
public record PatientVisits(
    PatientView patient,
    List<Block> courses,
    List<ReportGroupView> conditions,
    List<ProtocolView> protocols,
    WallClock clock,
    UUID once,
    OpenForm open) {

  /**
   * A course with its visits.
   *
   * @param condition name of the report group
   * @param visits oldest first
   */
  public record Block(
      CourseView course, String condition, ProtocolView protocol, List<VisitView> visits) {

    public long given() {
      return visits.stream().filter(visit -> visit.times().endedAt() != null).count();
    }

    /** Such as "CRPS, course 2". */
    public String title() {
      return condition + ", course " + course.number();
    }
  }

  /** What the form for a past infusion offers: the latest course's condition and protocol. */
  public FormView pastForm() {
    Map<String, @Nullable Object> offered = new HashMap<>();
    if (!courses.isEmpty()) {
      offered.put("reportGroup", courses.get(0).course().reportGroup().value());
      offered.put("protocolId", courses.get(0).course().protocol().value());
    }
    return open.orElse("past", FormView.stored(offered));
  }
}
