package health.reprieve.interop.csv;

import health.reprieve.interop.csv.domain.RowProblem;
import java.util.List;

/**
 * What became, or would become, of a file.
 *
 * @param dryRun nothing was stored
 * @param rows of the file, without the header
 * @param added rows that were new
 * @param alreadyThere rows that stood already with the same score
 * @param bad rows that cannot be kept
 * @param problems what is wrong with them, the first ones if they are many, by line
 */
public record ImportReport(
    boolean dryRun, int rows, int added, int alreadyThere, int bad, List<RowProblem> problems) {}
