package health.reprieve.scheduling;

import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Conflict;
import health.reprieve.scheduling.domain.Obstacle;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.Quarters;
import health.reprieve.scheduling.domain.SeriesRefused;
import health.reprieve.scheduling.domain.SeriesStand.Coming;
import health.reprieve.scheduling.domain.WallWords;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks at the chairs of sessions that keep their places while more is asked of the chair. Those
 * that needed it before stay: somebody put them there knowingly.
 */
@Dependent
class KeptChairs {

  private final ClinicCalendar calendar;

  @Inject
  KeptChairs(ClinicCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * @param first number of the first of the places
   * @param places of all sessions that are planned, in time order
   * @param kept those among them that stay in their places
   * @param features that the chair of each must have
   * @throws SeriesRefused naming every session whose chair lacks one of them
   */
  void refuseUnlessFit(
      int first, List<Place> places, List<Coming> kept, Set<ChairFeature> features) {
    if (features.isEmpty() || kept.isEmpty()) {
      return;
    }
    Map<ChairId, ChairView> chairs =
        calendar.chairs().stream().collect(Collectors.toMap(ChairView::id, Function.identity()));
    WallWords words = new WallWords(calendar.site().zone());
    List<Conflict> conflicts = new ArrayList<>();
    int refused = 0;
    for (Coming one : kept.stream().filter(some -> !some.needs().containsAll(features)).toList()) {
      ChairView chair = Objects.requireNonNull(chairs.get(one.place().chair()));
      int number = first + places.indexOf(one.place());
      Set<ChairFeature> lacking = EnumSet.noneOf(ChairFeature.class);
      lacking.addAll(features);
      lacking.removeAll(chair.features());
      if (!lacking.isEmpty()) {
        refused = conflicts.isEmpty() ? number : refused;
        conflicts.add(conflict(number, one.place(), chair, lacking, words));
      }
    }
    if (!conflicts.isEmpty()) {
      throw new SeriesRefused(refused, conflicts, words);
    }
  }

  private static Conflict conflict(
      int number, Place place, ChairView chair, Set<ChairFeature> lacking, WallWords words) {
    return new Conflict(
        Obstacle.CHAIR_LACKS,
        "Session %d would stay on %s at %s in %s, which lacks: %s."
            .formatted(
                number,
                words.day(place.start()),
                words.time(place.start()),
                chair.name(),
                ChairFeature.words(lacking)),
        TimeRange.of(place.start(), place.start().plus(Quarters.LENGTH)));
  }
}
