package health.reprieve.scheduling;

import health.reprieve.treatment.domain.CourseId;
import java.util.List;

/**
 * The booked sessions of a course.
 *
 * @param appointments that hold a chair, in time order
 */
public record SeriesView(CourseId course, List<AppointmentView> appointments) {}
