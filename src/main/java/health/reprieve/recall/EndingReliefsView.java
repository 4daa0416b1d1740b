package health.reprieve.recall;

import health.reprieve.outcomes.ReliefDefinitionView;

/**
 * The patients whose relief ends while nothing is booked.
 *
 * @param definition of relief, by which its end is told
 */
public record EndingReliefsView(
    CallListView<EndingReliefView> calls, ReliefDefinitionView definition) {}
