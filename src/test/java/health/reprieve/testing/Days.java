package health.reprieve.testing;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out far days, each once, so that no two tests meet on the board. */
public final class Days {

  private static final LocalDate FIRST = LocalDate.of(2031, 1, 6);
  private static final AtomicInteger WEEKS = new AtomicInteger();

  private Days() {}

  /** A Monday from 2031 on that no other test has. */
  public static LocalDate monday() {
    return mondayOfWeeks(1);
  }

  /** The first of several weeks that no other test has. */
  public static LocalDate mondayOfWeeks(int weeks) {
    return FIRST.plusWeeks(WEEKS.getAndAdd(weeks));
  }
}
