package health.reprieve.reporting.web;

/**
 * A name beside the end of its line, in SVG units.
 *
 * @param lead path from the end to the name
 */
public record EndLabel(String text, String x, String y, String lead) {}
