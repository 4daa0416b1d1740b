package health.reprieve.interop.csv.domain;

/**
 * What is wrong with one cell of a file; never says what stands in it.
 *
 * @param line of the file, the header being line 1
 * @param column name of the column
 * @param message what is expected
 */
public record RowProblem(long line, String column, String message) {}
