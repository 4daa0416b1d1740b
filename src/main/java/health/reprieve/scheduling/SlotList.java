package health.reprieve.scheduling;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.scheduling.domain.Opening;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.domain.WallWords;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of all openings the few of each day that answer a question. */
record SlotList(SlotQuestion question, Proposal proposal, WallWords words, Set<ChairId> chairs) {

  private static final Duration APART = Duration.ofHours(1);

  List<FreeSlot> of(List<Opening> openings) {
    List<FreeSlot> slots = new ArrayList<>();
    Map<LocalDate, Integer> ofDay = new HashMap<>();
    for (Opening opening : openings) {
      LocalDate day = words.dayOf(opening.start());
      boolean room = ofDay.getOrDefault(day, 0) < question.perDay() && isApart(opening, slots);
      VisitPlan plan = proposal.plan().at(opening.start());
      if (room && question.wishes().allow(plan, words.zone())) {
        opening.seats().stream()
            .filter(seat -> chairs.contains(seat.id()))
            .findFirst()
            .ifPresent(
                seat -> {
                  slots.add(new FreeSlot(seat.id(), seat.name(), plan.time()));
                  ofDay.merge(day, 1, Integer::sum);
                });
      }
    }
    return slots;
  }

  private static boolean isApart(Opening opening, List<FreeSlot> slots) {
    return slots.isEmpty()
        || !opening.start().isBefore(slots.get(slots.size() - 1).time().start().plus(APART));
  }
}
