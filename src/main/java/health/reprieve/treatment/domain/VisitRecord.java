package health.reprieve.treatment.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is written down of a visit.
 *
 * @param given known exactly if the infusion has ended
 * @param weight of the day, where it was taken
 */
public record VisitRecord(
    VisitTimes times, @Nullable GivenDose given, @Nullable BodyWeight weight) {}
