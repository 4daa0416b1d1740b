package health.reprieve.outcomes;

/**
 * The outcomes that reports read.
 *
 * @param id of their rows
 * @param definition by which they were assessed
 */
public record ReportedRoundView(int id, ReliefDefinitionView definition) {}
