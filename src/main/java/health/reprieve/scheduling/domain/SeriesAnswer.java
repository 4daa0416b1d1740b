package health.reprieve.scheduling.domain;

import java.util.List;
import java.util.Optional;

/**
 * What the planner says.
 *
 * @param offers complete plans, the best match first; none where no plan is possible at all
 * @param standstill why no plan keeps all of the patient's wishes; empty where the offers do
 */
public record SeriesAnswer(List<SeriesOffer> offers, Optional<Standstill> standstill) {}
