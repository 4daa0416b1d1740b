package health.reprieve.scheduling.domain;

import java.util.List;
import java.util.Optional;

/**
 * What the planner says.
 *
 * @param offers complete plans, the best match first; none where no plan is possible at all
 * @param standstill why no plan keeps all of the patient's wishes; empty where the offers do
 * @param notSooner days before the earliest offer, from the first that was asked for, on which none
 *     can start for a reason that whoever asks cannot know; told only where the offers keep all
 *     wishes
 */
public record SeriesAnswer(
    List<SeriesOffer> offers, Optional<Standstill> standstill, List<Standstill.Run> notSooner) {}
