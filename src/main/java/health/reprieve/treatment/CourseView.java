package health.reprieve.treatment;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.treatment.domain.Course;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import java.time.Instant;

/**
 * A course as its neighbours see it.
 *
 * @param number counts the patient's courses of this report group by their first infusions, from 1;
 *     courses without one follow as they were opened
 */
public record CourseView(
    CourseId id,
    PatientId patient,
    ReportGroupCode reportGroup,
    ProtocolId protocol,
    int number,
    Instant openedAt) {

  static CourseView of(Course course) {
    return new CourseView(
        course.id(),
        course.patient(),
        course.reportGroup(),
        course.protocol(),
        course.number(),
        course.openedAt());
  }
}
