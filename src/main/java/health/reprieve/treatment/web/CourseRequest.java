package health.reprieve.treatment.web;

import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.web.Fields;
import health.reprieve.treatment.domain.ProtocolId;

/** A course to be opened. */
record CourseRequest(ReportGroupCode reportGroup, ProtocolId protocol) {

  private static final int LONGEST_CODE = 20;

  static CourseRequest read(Fields fields) {
    CourseRequest request =
        new CourseRequest(
            ReportGroupCode.of(fields.requiredText("reportGroup", LONGEST_CODE)),
            ProtocolId.of(fields.requiredId("protocolId")));
    fields.refuseIfAny();
    return request;
  }
}
