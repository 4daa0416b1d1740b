package health.reprieve.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Makes values that no other test of this run uses. */
public final class Unique {

  private static final AtomicInteger NEXT = new AtomicInteger(100_000);

  private Unique() {}

  /** Such as {@code RN-100000}. */
  public static String recordNumber() {
    return "RN-" + NEXT.getAndIncrement();
  }

  /** A word of letters only, such as {@code Qbcadef}, to be searched for without finding others. */
  public static String name() {
    StringBuilder name = new StringBuilder("Q");
    for (char digit : Integer.toString(NEXT.getAndIncrement()).toCharArray()) {
      name.append((char) ('a' + digit - '0'));
    }
    return name.toString();
  }
}
