package health.reprieve.reporting.persistence;

import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.outcomes.domain.ReliefDuration;
import java.util.Map;

/**
 * What the figures of mood of one condition are worked out from, one course of each patient.
 *
 * @param patients by their totals
 * @param responses of courses whose days for a response to begin are over: how long it lasted, and
 *     how many patients have each
 * @param withoutResponse patients with a sheet in those days, and none in response
 */
public record MoodLine(
    Map<MoodTotals, Integer> patients, Map<ReliefDuration, Long> responses, long withoutResponse) {}
