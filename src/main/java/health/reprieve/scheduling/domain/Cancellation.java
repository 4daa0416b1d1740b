package health.reprieve.scheduling.domain;

/**
 * How a visit was given up.
 *
 * @param late whether less notice was given than the site asks for
 */
public record Cancellation(CancelledBy by, String reason, boolean late) {}
