package health.reprieve.interop.csv.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a file of pain diaries, in their order. */
public enum DiaryColumn {
  PATIENT_RECORD_NUMBER(0),
  CONDITION(1),
  TIME(2),
  SCORE(3),
  KIND(4);

  private final int position;

  DiaryColumn(int position) {
    this.position = position;
  }

  /** Its place in a row, from 0. */
  int position() {
    return position;
  }

  /** The name as it stands in the file. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first line that a file must have. */
  public static List<String> header() {
    return Arrays.stream(values()).map(DiaryColumn::title).toList();
  }
}
