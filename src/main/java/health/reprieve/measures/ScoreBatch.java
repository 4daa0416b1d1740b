package health.reprieve.measures;

import java.util.List;

/**
 * What became of many scores given at once.
 *
 * @param added how many were new
 * @param repeats rows, counted from 0, that stood already with the same value, or were set aside
 *     with it
 * @param clashes rows, counted from 0, where another value stands; nothing of them was kept
 */
public record ScoreBatch(int added, List<Integer> repeats, List<Integer> clashes) {}
