package health.reprieve.scheduling;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.scheduling.domain.DayHours;
import health.reprieve.scheduling.domain.SeriesAnswer;
import health.reprieve.scheduling.domain.SeriesOffer;
import health.reprieve.scheduling.domain.SeriesQuestion;
import health.reprieve.scheduling.domain.SeriesStand;
import health.reprieve.scheduling.domain.SeriesUnplaceable;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.treatment.ProtocolView;
import java.util.List;
import java.util.Set;

/**
 * What the planner found.
 *
 * @param part the sessions that were planned, with those that are booked now
 * @param needs what the chairs of all plans have
 * @param days from the first that was looked at to the last
 */
public record SeriesPlansView(
    ProtocolView protocol,
    SeriesStand.Part part,
    SeriesQuestion question,
    Set<ChairFeature> needs,
    SeriesAnswer answer,
    List<DayHours> days,
    WallWords words) {

  /**
   * The complete plans.
   *
   * @throws SeriesUnplaceable if there is none, naming the session in the way
   */
  public List<SeriesOffer> offersOrRefuse() {
    if (answer.offers().isEmpty()) {
      throw new SeriesUnplaceable(answer.standstill().orElseThrow());
    }
    return answer.offers();
  }
}
