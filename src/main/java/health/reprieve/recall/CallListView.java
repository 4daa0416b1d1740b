package health.reprieve.recall;

import health.reprieve.scheduling.domain.WallWords;
import java.time.LocalDate;
import java.util.List;

/**
 * A list of patients to be called.
 *
 * @param rows those to call now; where all were asked for, those put off as well, after the others
 * @param putOff how many are to be called again on a later day
 * @param all whether those put off are among the rows
 * @param today local day of the clinic
 * @param words by the clinic's clock
 */
public record CallListView<T>(
    List<T> rows, int putOff, boolean all, LocalDate today, WallWords words) {

  public CallListView {
    rows = List.copyOf(rows);
  }
}
