package health.reprieve.reporting.web;

/**
 * What has to be read with a report's figures.
 *
 * @param title its first words; empty where it has none of its own
 */
public record ReportNote(String title, String text) {

  static ReportNote of(String text) {
    return new ReportNote("", text);
  }

  String sentence() {
    return title.isEmpty() ? text : title + ' ' + text;
  }
}
