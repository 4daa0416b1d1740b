package health.reprieve.outcomes;

import health.reprieve.patients.domain.Sex;
import health.reprieve.treatment.domain.ProtocolId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a report may be narrowed by.
 *
 * @param protocol of the course
 * @param number counts the patient's courses of the condition by their first infusions, from 1
 * @param mgPerKg given at the first infusion, in mg of ketamine base per kg; null where it has not
 *     ended or was not weighed for
 * @param age in whole years on the day of the first infusion
 */
public record CourseTraits(
    ProtocolId protocol, int number, @Nullable BigDecimal mgPerKg, int age, Sex sex) {}
