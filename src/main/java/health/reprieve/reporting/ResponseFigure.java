package health.reprieve.reporting;

/**
 * Patients with relief at one threshold.
 *
 * @param percent fall below the own baseline that counts as relief
 * @param relief patients with relief, of all assessed
 */
public record ResponseFigure(int percent, ShareFigure relief) {}
