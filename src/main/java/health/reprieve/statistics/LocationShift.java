package health.reprieve.statistics;

/**
 * A shift by Hodges and Lehmann (1963) with its exact interval.
 *
 * @param estimate median of the averages of all pairs, or of all differences between two groups
 * @param interval from one of their ordered values to another
 * @param confidence that it really has, close to 0.95 from above where that can be had
 */
public record LocationShift(double estimate, ConfidenceInterval interval, double confidence) {}
