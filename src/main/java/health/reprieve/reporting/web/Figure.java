package health.reprieve.reporting.web;

import health.reprieve.reporting.EndedFigure;
import health.reprieve.reporting.ResponseFigure;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.SurvivalRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as pages print them, rounded. What cannot be said is a dash, never a zero. */
public final class Figure {

  public static final String NONE = "–";

  private static final String MINUS = "−";
  private static final int EXACT_DECIMALS = 9;
  private static final int MOST_DECIMALS = 4;

  private Figure() {}

  /** Points of the scale of 0 to 10, with one decimal. */
  public static String points(@Nullable Double number) {
    return number == null ? NONE : signed(rounded(number, 1).toPlainString());
  }

  /** Points with the sign turned: a change of −2.5 is a fall of 2.5. */
  public static String fall(@Nullable Double change) {
    return points(change == null ? null : 0 - change);
  }

  /** The interval of a change as an interval of falls. */
  public static String falls(double lowerChange, double upperChange) {
    String least = fall(upperChange);
    String between = upperChange > 0 ? " to " : NONE;
    return "(" + least + between + fall(lowerChange) + ")";
  }

  /** A share of 0 to 1 in percent, without the sign. */
  public static String hundredths(double share) {
    return signed(rounded(100 * share, 0).toPlainString());
  }

  public static String percent(@Nullable Double share) {
    return share == null ? NONE : hundredths(share) + " %";
  }

  /** A share known within bounds: one number where both are equal. */
  public static String percent(SurvivalRange share) {
    return percent(share.lower(), share.upper());
  }

  public static String percent(EndedFigure.Between share) {
    return percent(share.lower(), share.upper());
  }

  /** From the worst to the best case of who is missing. */
  public static String cases(ResponseFigure response) {
    Double worst = response.worstCase().share();
    Double best = response.bestCase().share();
    return worst == null || best == null ? NONE : percent(worst, best);
  }

  private static String percent(double least, double most) {
    String lower = hundredths(least);
    String upper = hundredths(most);
    return lower.equals(upper) ? upper + " %" : lower + NONE + upper + " %";
  }

  /** Days without and with the ends of (L, R]; as many decimals as it takes to tell them apart. */
  public static String days(@Nullable CensoredInterval interval) {
    if (interval == null) {
      return NONE;
    }
    if (interval.isOpenEnded()) {
      return "over " + bound(interval.left(), RoundingMode.FLOOR);
    }
    int decimals = 1;
    while (decimals < MOST_DECIMALS
        && days(interval.left(), decimals).equals(days(interval.right(), decimals))) {
      decimals++;
    }
    return "(" + days(interval.left(), decimals) + ", " + days(interval.right(), decimals) + "]";
  }

  /** An interval of days with both ends; without an upper one it was not reached. */
  public static String range(@Nullable ConfidenceInterval days) {
    if (days == null) {
      return "";
    }
    String lower = days(days.lower(), 1);
    return Double.isInfinite(days.upper())
        ? lower + " or more"
        : lower + NONE + days(days.upper(), 1);
  }

  /** An interval of shares in percent, without the sign. */
  public static String hundredths(@Nullable ConfidenceInterval shares) {
    return shares == null ? "" : hundredths(shares.lower()) + NONE + hundredths(shares.upper());
  }

  /** A day with one decimal at most. */
  public static String day(double day) {
    return days(day, 1);
  }

  private static String days(double day, int decimals) {
    BigDecimal rounded = rounded(day, decimals).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** A number with one decimal at most. */
  static String number(double number) {
    return days(number, 1);
  }

  /** A number that the true one is not below, with one decimal at most. */
  static String atLeast(double number) {
    return bound(number, RoundingMode.FLOOR);
  }

  /** A number that the true one is not above, with one decimal at most. */
  static String atMost(double number) {
    return bound(number, RoundingMode.CEILING);
  }

  /** What a quotient lacks in its last binary digits changes no decimal. */
  private static String bound(double number, RoundingMode direction) {
    BigDecimal bound = rounded(number, EXACT_DECIMALS).setScale(1, direction).stripTrailingZeros();
    return bound.signum() == 0 ? "0" : bound.toPlainString();
  }

  /** A coordinate of a plot. */
  static String coordinate(double place) {
    return rounded(place, 1).toPlainString();
  }

  static DateTimeFormatter dates() {
    return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  }

  static DateTimeFormatter times(ZoneId zone) {
    return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(zone);
  }

  private static BigDecimal rounded(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
  }

  private static String signed(String number) {
    boolean nothing = number.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
    return nothing ? number.replace("-", "") : number.replace("-", MINUS);
  }
}
