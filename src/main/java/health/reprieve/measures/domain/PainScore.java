package health.reprieve.measures.domain;

import health.reprieve.platform.problem.InvalidRequest;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Pain on the numeric rating scale NRS-11: a whole number from 0, no pain, to 10, the worst
 * imaginable.
 */
public record PainScore(int value) {

  public static final int LEAST = 0;
  public static final int MOST = 10;
  private static final String FIELD = "score";

  /**
   * @throws InvalidRequest if the value is not on the scale
   */
  public PainScore {
    if (value < LEAST || value > MOST) {
      throw offTheScale();
    }
  }

  public static PainScore of(int value) {
    return new PainScore(value);
  }

  /**
   * Reads a score as somebody typed it.
   *
   * @throws InvalidRequest saying what is wrong: missing, not a number, not whole, off the scale
   */
  public static PainScore parse(@Nullable String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      throw new InvalidRequest(FIELD, "Needed: a whole number from 0 to 10.");
    }
    BigDecimal number = number(text);
    if (number.compareTo(BigDecimal.valueOf(LEAST)) < 0
        || number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw offTheScale();
    }
    if (!text.chars().allMatch(Character::isDigit)) {
      throw new InvalidRequest(
          FIELD, "A whole number from 0 to 10, without decimals. Ask for the nearest one.");
    }
    return of(new BigInteger(text).intValueExact());
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text.replace(',', '.'));
    } catch (NumberFormatException words) {
      throw new InvalidRequest(FIELD, "A whole number from 0 to 10, written in digits.");
    }
  }

  private static InvalidRequest offTheScale() {
    return new InvalidRequest(FIELD, "The scale goes from 0, no pain, to 10, worst imaginable.");
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
