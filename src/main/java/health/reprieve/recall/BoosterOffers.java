package health.reprieve.recall;

import health.reprieve.recall.ReliefEndings.Ending;
import health.reprieve.recall.domain.BoosterTimes;
import health.reprieve.recall.domain.BoosterWindow;
import health.reprieve.scheduling.NextVisitTimes;
import health.reprieve.scheduling.NextVisitTimes.Wanted;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for free times in the windows of boosters, all of them by one reading of the clinic. */
@Dependent
class BoosterOffers {

  private final NextVisitTimes times;

  @Inject
  BoosterOffers(NextVisitTimes times) {
    this.times = times;
  }

  /** The days to suggest and the times in them. */
  record Offer(BoosterWindow window, BoosterTimes times) {}

  /** By course, for each ending that has a window. */
  Map<CourseId, Offer> of(List<Ending> endings, int leadDays, LocalDate today, ZoneId zone) {
    Map<CourseId, Wanted> wanted = new HashMap<>();
    Map<CourseId, BoosterWindow> windows = new HashMap<>();
    for (Ending one : endings) {
      one.proposal()
          .window(leadDays, today, zone)
          .ifPresent(
              window -> {
                windows.put(one.course().course(), window);
                wanted.put(one.course().course(), wanted(one, window));
              });
    }
    Map<Wanted, List<FreeSlot>> free = times.of(wanted.values());
    Map<CourseId, Offer> offers = new HashMap<>();
    windows.forEach(
        (course, window) -> {
          List<FreeSlot> some = free.getOrDefault(wanted.get(course), List.of());
          offers.put(course, new Offer(window, BoosterTimes.of(some, window, zone)));
        });
    return offers;
  }

  private static Wanted wanted(Ending ending, BoosterWindow window) {
    return new Wanted(
        ending.patient(), ending.course().traits().protocol(), window.first(), window.searchedTo());
  }
}
