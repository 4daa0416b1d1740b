package health.reprieve.interop.csv.domain;

/**
 * What is wrong with one cell of a file. It says what stands there, but for the record number: who
 * the row is about is said by the line alone.
 *
 * @param line of the file, the header being line 1
 * @param column name of the column
 * @param value what stands in the cell, cut to 40 characters; empty where it is not told
 * @param message what is expected
 */
public record RowProblem(long line, String column, String value, String message) {

  private static final int LONGEST = 40;

  public RowProblem {
    value = value.length() > LONGEST ? value.substring(0, LONGEST - 1) + "…" : value;
  }

  /** Whether what stands there is not told, since it says whom the row is about. */
  public boolean withheld() {
    return column.equals(DiaryColumn.PATIENT_RECORD_NUMBER.title());
  }

  /** Of one cell of a row. */
  public static RowProblem of(DiaryRow row, DiaryColumn column, String message) {
    String value = column == DiaryColumn.PATIENT_RECORD_NUMBER ? "" : row.cell(column);
    return new RowProblem(row.line(), column.title(), value, message);
  }
}
