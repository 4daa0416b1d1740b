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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

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

  /** By course, for each ending that has a window, as if nobody else were called. */
  Map<CourseId, Offer> of(List<Ending> endings, int leadDays, LocalDate today, ZoneId zone) {
    return offers(endings, leadDays, today, zone, (wanted, windows) -> times.of(wanted));
  }

  /** The same down a list: no place is offered twice. */
  Map<CourseId, Offer> inTurn(List<Ending> endings, int leadDays, LocalDate today, ZoneId zone) {
    return offers(
        endings,
        leadDays,
        today,
        zone,
        (wanted, windows) ->
            times.inTurn(
                wanted, (row, free) -> BoosterTimes.of(free, windows.get(row), zone).slots()));
  }

  private static Map<CourseId, Offer> offers(
      List<Ending> endings,
      int leadDays,
      LocalDate today,
      ZoneId zone,
      BiFunction<List<Wanted>, List<BoosterWindow>, List<List<FreeSlot>>> search) {
    List<Wanted> wanted = new ArrayList<>();
    Map<CourseId, BoosterWindow> windows = new LinkedHashMap<>();
    for (Ending one : endings) {
      one.proposal()
          .window(leadDays, today, zone)
          .ifPresent(
              window -> {
                windows.put(one.course().course(), window);
                wanted.add(wanted(one, window));
              });
    }
    Iterator<List<FreeSlot>> free = search.apply(wanted, List.copyOf(windows.values())).iterator();
    Map<CourseId, Offer> offers = new HashMap<>();
    windows.forEach(
        (course, window) ->
            offers.put(course, new Offer(window, BoosterTimes.of(free.next(), window, zone))));
    return offers;
  }

  private static Wanted wanted(Ending ending, BoosterWindow window) {
    return new Wanted(
        ending.patient(),
        ending.course().traits().protocol(),
        window.first(),
        window.searchedTo(),
        BoosterTimes.NOTICE);
  }
}
