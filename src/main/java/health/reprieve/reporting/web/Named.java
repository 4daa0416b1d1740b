package health.reprieve.reporting.web;

/**
 * Something in a report's file: its name for programs, which the CSV has, and the words of the page
 * for it, which the workbook has.
 */
record Named(String name, String words) {}
