package health.reprieve.scheduling.domain;

import health.reprieve.platform.time.TimeRange;

/**
 * One reason why a visit cannot be booked as asked.
 *
 * @param words a sentence without patient data
 * @param when the time in which it stands in the way
 */
public record Conflict(Obstacle obstacle, String words, TimeRange when) {}
