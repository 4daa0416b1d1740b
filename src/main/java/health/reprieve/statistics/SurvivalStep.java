package health.reprieve.statistics;

/**
 * One fall of a survival curve. The data do not say where inside {@code interval} the curve falls,
 * only from which value to which; outside the steps of a curve its value is known.
 *
 * @param interval where the events lie; open-ended for those that may never happen
 * @param mass share of all units whose event lies here, in (0, 1]
 * @param before share without event up to the left end
 * @param after share without event from the right end on
 */
public record SurvivalStep(CensoredInterval interval, double mass, double before, double after) {}
