package health.reprieve.statistics;

/**
 * Neighbouring cells from {@code first} to {@code last}, both included.
 *
 * @param first from 0 to {@code last}
 */
record CellRun(int first, int last) {}
