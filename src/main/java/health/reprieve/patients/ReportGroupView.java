package health.reprieve.patients;

import health.reprieve.patients.domain.ConditionCode;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.patients.domain.ReportGroup;
import health.reprieve.patients.domain.ReportGroupCode;
import java.util.List;

/**
 * A condition of the catalogue.
 *
 * @param position in lists, from the smallest
 * @param active whether it is offered for new records
 * @param version to be given back with a change
 */
public record ReportGroupView(
    ReportGroupCode code,
    String name,
    Endpoint endpoint,
    int position,
    boolean active,
    List<ConditionCode> codes,
    int version) {

  static ReportGroupView of(ReportGroup group) {
    return new ReportGroupView(
        group.code(),
        group.name(),
        group.endpoint(),
        group.position(),
        group.active(),
        group.codes(),
        group.version());
  }
}
