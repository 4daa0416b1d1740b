package health.reprieve.reporting;

/**
 * Patients with relief at one threshold.
 *
 * @param percent fall below the own baseline that counts as relief
 * @param relief patients with relief, of all assessed
 * @param worstCase the same count, of assessed and not assessed: as if the silent had no relief
 */
public record ResponseFigure(int percent, ShareFigure relief, ShareFigure worstCase) {}
