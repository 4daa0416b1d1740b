package health.reprieve.outcomes.domain;

import java.time.ZoneId;

/**
 * One way of assessing all courses: by one version of the definition, with the days of one zone.
 *
 * @param reported whether reports read it; false while it goes through the courses
 */
public record AssessmentRound(int id, int definition, ZoneId zone, boolean reported) {}
