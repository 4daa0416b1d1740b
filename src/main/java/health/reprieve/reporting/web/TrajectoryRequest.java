package health.reprieve.reporting.web;

import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.web.Fields;
import health.reprieve.reporting.TrajectoryPeriod;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/**
 * Which trajectory is asked for.
 *
 * @param condition null for the one treated last
 * @param period null for the one that suits what there is to show
 */
record TrajectoryRequest(@Nullable ReportGroupCode condition, @Nullable TrajectoryPeriod period) {

  private static final int LONGEST_CODE = 20;

  /**
   * @throws health.reprieve.platform.problem.InvalidRequest if something is unreadable
   */
  static TrajectoryRequest read(MultivaluedMap<String, String> query) {
    Fields fields = Fields.of(query);
    String condition = fields.text("condition", LONGEST_CODE);
    TrajectoryPeriod period = fields.choice("period", TrajectoryPeriod.class);
    fields.refuseIfAny();
    return new TrajectoryRequest(condition == null ? null : ReportGroupCode.of(condition), period);
  }
}
