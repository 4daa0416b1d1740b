package health.reprieve.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Makes values that no other test of this run uses. */
public final class Unique {

  private static final String DIGITS = "bcdfghjklm";

  private static final AtomicInteger NEXT = new AtomicInteger(100_000);

  private Unique() {}

  /** Such as {@code RN-100000}. */
  public static String recordNumber() {
    return "RN-" + NEXT.getAndIncrement();
  }

  /**
   * A word of letters only, such as {@code Qcbdhbf}, to be searched for without finding others: it
   * has no vowels, so that it reads as no other spelling of an umlaut.
   */
  public static String name() {
    StringBuilder name = new StringBuilder("Q");
    for (char digit : Integer.toString(NEXT.getAndIncrement()).toCharArray()) {
      name.append(DIGITS.charAt(digit - '0'));
    }
    return name.toString();
  }
}
