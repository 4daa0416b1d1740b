package health.reprieve.reporting;

/**
 * Patients with relief at one threshold.
 *
 * @param percent fall below the own baseline that counts as relief
 * @param relief patients with relief, of all assessed
 * @param worstCase of all eligible, if nobody not assessed had relief
 * @param bestCase of all eligible, if everybody not assessed had relief
 */
public record ResponseFigure(
    int percent, ShareFigure relief, ShareFigure worstCase, ShareFigure bestCase) {

  /** Only of how many patients it is. */
  ResponseFigure held() {
    return new ResponseFigure(percent, relief.held(), worstCase.held(), bestCase.held());
  }

  /** With some of it held back. */
  ResponseFigure told(boolean isReliefTold, boolean areCasesTold) {
    return new ResponseFigure(
        percent,
        isReliefTold ? relief : ShareFigure.HELD_BACK,
        areCasesTold ? worstCase : ShareFigure.HELD_BACK,
        areCasesTold ? bestCase : ShareFigure.HELD_BACK);
  }
}
