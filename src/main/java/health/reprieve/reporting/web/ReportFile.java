package health.reprieve.reporting.web;

import java.util.List;

/**
 * What a report's file holds, however it is written.
 *
 * @param lines of as many cells as the header: text, something named, numbers unrounded, days or
 *     instants; what cannot be said is an empty text
 */
record ReportFile(List<ReportNote> notes, List<Named> header, List<List<Object>> lines) {}
