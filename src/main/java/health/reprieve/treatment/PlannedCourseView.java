package health.reprieve.treatment;

/** A course with the protocol that it follows. */
public record PlannedCourseView(CourseView course, ProtocolView protocol) {}
