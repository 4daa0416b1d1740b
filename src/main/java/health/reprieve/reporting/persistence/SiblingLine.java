package health.reprieve.reporting.persistence;

import health.reprieve.patients.domain.ReportGroupCode;
import org.jspecify.annotations.Nullable;

/**
 * How many patients of a condition a report would count, one course of each.
 *
 * @param isWhole of all values of a filter together
 * @param value of the filter; null for the whole, and for courses without a value
 * @param belowMinimum with a baseline below the minimum
 * @param eligible with a baseline that is not below it; the following are of these
 * @param assessed with an answer while relief could begin
 * @param daySeven with an answer on days 5 to 9
 * @param own with relief at the threshold of the definition
 * @param at30 with relief at 30 %
 * @param at50 with relief at 50 %
 * @param twoPoints with relief, if relief were a fall by 2 points
 */
public record SiblingLine(
    ReportGroupCode reportGroup,
    boolean isWhole,
    @Nullable String value,
    int patients,
    int courses,
    int belowMinimum,
    int withoutBaseline,
    int eligible,
    int assessed,
    int daySeven,
    int own,
    int at30,
    int at50,
    int twoPoints,
    AtRisk atRisk) {}
