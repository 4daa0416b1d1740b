package health.reprieve.scheduling.domain;

import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rule that the nurses on duty suffice for every quarter hour of a visit. */
final class NurseCover {

  private NurseCover() {}

  /**
   * Quarter hours without enough nurses, told as stretches. Outside opening hours nobody is
   * counted; that is told by the rule of the hours.
   */
  static List<Conflict> nursesSuffice(Proposal proposal, Availability availability) {
    List<Conflict> found = new ArrayList<>();
    List<Shortage> stretch = new ArrayList<>();
    for (Shortage shortage : shortages(proposal, availability)) {
      if (!stretch.isEmpty() && !stretch.get(stretch.size() - 1).runsInto(shortage)) {
        found.add(conflict(stretch, availability.words()));
        stretch.clear();
      }
      stretch.add(shortage);
    }
    if (!stretch.isEmpty()) {
      found.add(conflict(stretch, availability.words()));
    }
    return found;
  }

  private static List<Shortage> shortages(Proposal proposal, Availability availability) {
    TimeRange visit = proposal.plan().time();
    TimeRange open = availability.hoursAt(visit.start()).open().orElse(null);
    if (open == null) {
      return List.of();
    }
    return proposal.plan().nurseTwelfths(proposal.shares()).entrySet().stream()
        .filter(entry -> entry.getValue() > 0 && open.contains(entry.getKey()))
        .map(entry -> new Shortage(availability.loadAt(entry.getKey()), entry.getValue()))
        .filter(Shortage::isOne)
        .toList();
  }

  private static Conflict conflict(List<Shortage> stretch, WallWords words) {
    Shortage worst =
        stretch.stream().max(Comparator.comparing(Shortage::missing)).orElse(stretch.get(0));
    TimeRange when =
        TimeRange.of(
            stretch.get(0).quarter(),
            stretch.get(stretch.size() - 1).quarter().plus(Quarters.LENGTH));
    String text =
        stretch.size() == 1
            ? "Nurse load %s at %s.".formatted(worst.words(), words.time(worst.quarter()))
            : "Nurse load %s at %s; short %s."
                .formatted(worst.words(), words.time(worst.quarter()), words.range(when));
    boolean evenAlone = stretch.stream().anyMatch(Shortage::evenAlone);
    return new Conflict(evenAlone ? Obstacle.NO_NURSE : Obstacle.NURSE_LOAD, text, when);
  }

  /** One quarter hour that may not be able to take the visit's share. */
  private record Shortage(QuarterLoad load, int twelfths) {

    private boolean isOne() {
      return missing() > 0;
    }

    private int missing() {
      return load.needed() + twelfths - load.limit();
    }

    private boolean evenAlone() {
      return twelfths > load.limit();
    }

    private Instant quarter() {
      return load.quarter();
    }

    private boolean runsInto(Shortage next) {
      return quarter().plus(Quarters.LENGTH).equals(next.quarter());
    }

    private String words() {
      return load.plus(twelfths).words();
    }
  }
}
