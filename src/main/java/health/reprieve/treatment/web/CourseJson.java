package health.reprieve.treatment.web;

import health.reprieve.treatment.CourseView;
import java.util.UUID;

/** A course as JSON. */
public record CourseJson(
    UUID id, UUID patientId, String reportGroup, UUID protocolId, int number, String openedAt) {

  static CourseJson of(CourseView course) {
    return new CourseJson(
        course.id().value(),
        course.patient().value(),
        course.reportGroup().value(),
        course.protocol().value(),
        course.number(),
        course.openedAt().toString());
  }
}
