package health.reprieve.reporting.web;

import java.util.regex.Pattern;

/**
 * What has to be read with a report's figures.
 *
 * @param title its first words; empty where it has none of its own
 * @param text for the page and for files that name columns as programs read them
 * @param words the same for the workbook, which names columns in words
 */
public record ReportNote(String title, String text, String words) {

  private static final Pattern NAMED = Pattern.compile("\\{([^|}]*)\\|([^}]*)}");

  ReportNote(String title, String text) {
    this(title, text, text);
  }

  static ReportNote of(String text) {
    return new ReportNote("", text);
  }

  /**
   * @param text in which each column stands as {name|words}
   */
  static ReportNote naming(String text) {
    return new ReportNote(
        "", NAMED.matcher(text).replaceAll("$1"), NAMED.matcher(text).replaceAll("$2"));
  }

  String sentence() {
    return title.isEmpty() ? text : title + ' ' + text;
  }
}
