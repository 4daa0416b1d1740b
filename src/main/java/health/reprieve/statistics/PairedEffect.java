package health.reprieve.statistics;

/**
 * The size of a paired change in standard deviations. A negative one is a fall.
 *
 * @param dz Cohen's d of the differences: mean / sd of the differences. It grows with the
 *     correlation between the two measurements, so it is never shown alone.
 * @param dzInterval 95 % interval of dz by inverting the noncentral t distribution
 * @param correction Hedges' factor J for the bias of small samples
 * @param hedgesG dz times the correction
 * @param dav mean / the mean of both standard deviations
 */
public record PairedEffect(
    double dz, ConfidenceInterval dzInterval, double correction, double hedgesG, double dav) {}
