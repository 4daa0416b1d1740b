package health.reprieve.reporting;

import java.util.regex.Pattern;

/**
 * Text for files that spreadsheets open. A spreadsheet takes text that begins with one of {@code =
 * + - @}, a tab or a return for a formula and may run it; an apostrophe before it prevents that (as
 * OWASP advises against CSV injection). Text that already has apostrophes before such a sign gets
 * one more, so that taking one away always gives back what was stored.
 */
public final class SpreadsheetText {

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

  /** Where a spreadsheet may begin another cell within a line that is not quoted. */
  private static final Pattern NEXT_CELL = Pattern.compile("([,;\\t])(?='*[=+\\-@\\t\\r])");

  private SpreadsheetText() {}

  /** The text, kept from being a formula. */
  public static String guarded(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  /** A line of prose, of which a spreadsheet may take what follows a comma for a cell. */
  public static String guardedLine(String line) {
    return NEXT_CELL.matcher(guarded(line)).replaceAll("$1'");
  }
}
