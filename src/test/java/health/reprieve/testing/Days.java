package health.reprieve.testing;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out far days, each once, so that no two tests meet on the board. */
public final class Days {

  private static final LocalDate FIRST = LocalDate.of(2031, 1, 6);

  /** From here on tests of the set-up close days and send people away on dates that they name. */
  private static final LocalDate NAMED = LocalDate.of(2041, 6, 1);

  private static final int NAMED_WEEKS = 5 * 53;
  private static final AtomicInteger WEEKS = new AtomicInteger();

  private Days() {}

  /** A Monday from 2031 on that no other test has. */
  public static LocalDate monday() {
    return mondayOfWeeks(1);
  }

  /** The first of several weeks that no other test has. */
  public static LocalDate mondayOfWeeks(int weeks) {
    LocalDate monday = FIRST.plusWeeks(WEEKS.getAndAdd(weeks));
    return monday.plusWeeks(weeks).isBefore(NAMED) ? monday : monday.plusWeeks(NAMED_WEEKS);
  }
}
