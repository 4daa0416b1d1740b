package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A visit cannot stand where it was asked for. Tells everything in its way and what would fit. If
 * anything is held by somebody else it is a conflict, otherwise a rule of the clinic.
 */
public class SlotRefused extends DomainProblem {

  private static final String NOTHING_FREE = "Nothing is free in the next two weeks.";

  private final transient List<Conflict> conflicts;
  private final transient List<FreeSlot> free;
  private final transient WallWords words;

  /**
   * @param conflicts at least one
   * @param free what would fit, the nearest first
   */
  public SlotRefused(List<Conflict> conflicts, List<FreeSlot> free, WallWords words) {
    this(conflicts, free, words, Map.of());
  }

  private SlotRefused(
      List<Conflict> conflicts,
      List<FreeSlot> free,
      WallWords words,
      Map<AppointmentId, String> names) {
    super(
        kind(conflicts),
        leading(conflicts).obstacle().code(),
        detail(conflicts, free, words),
        facts(conflicts, free, words, names));
    this.conflicts = List.copyOf(conflicts);
    this.free = List.copyOf(free);
    this.words = words;
  }

  /**
   * The same for staff who see the board: who is in the way stands with each conflict. The
   * sentences stay without names.
   *
   * @param names of patients, as the board shows them, by their visits
   */
  public SlotRefused naming(Map<AppointmentId, String> names) {
    return new SlotRefused(conflicts, free, words, names);
  }

  public List<Conflict> conflicts() {
    return conflicts;
  }

  /** Whether a clinician or manager may set aside all that is in the way, with a reason. */
  public boolean overridable() {
    return conflicts.stream().allMatch(conflict -> conflict.obstacle().overridable());
  }

  public List<FreeSlot> free() {
    return free;
  }

  private static Kind kind(List<Conflict> conflicts) {
    return leading(conflicts).obstacle().kind();
  }

  private static Conflict leading(List<Conflict> conflicts) {
    return conflicts.stream()
        .filter(conflict -> conflict.obstacle().kind() == Kind.CONFLICT)
        .findFirst()
        .orElse(conflicts.get(0));
  }

  private static String detail(List<Conflict> conflicts, List<FreeSlot> free, WallWords words) {
    String offers =
        free.isEmpty()
            ? noOffer(conflicts)
            : free.stream()
                .map(slot -> words(slot, conflicts, words))
                .collect(Collectors.joining("; ", "Free: ", "."));
    return Stream.concat(conflicts.stream().map(Conflict::words), Stream.of(offers))
        .collect(Collectors.joining(" "));
  }

  private static String noOffer(List<Conflict> conflicts) {
    boolean otherTimesHelp =
        conflicts.stream().noneMatch(conflict -> conflict.obstacle() == Obstacle.PROTOCOL_INACTIVE);
    return otherTimesHelp ? NOTHING_FREE : "Choose another protocol.";
  }

  /** Such as "10:45, Chair 5", with the day where it is another one. */
  private static String words(FreeSlot slot, List<Conflict> conflicts, WallWords words) {
    boolean sameDay =
        words.dayOf(slot.time().start()).equals(words.dayOf(leading(conflicts).when().start()));
    String day = sameDay ? "" : words.day(slot.time().start()) + " ";
    return day + words.time(slot.time().start()) + ", " + slot.chairName();
  }

  private static Map<String, Object> facts(
      List<Conflict> conflicts,
      List<FreeSlot> free,
      WallWords words,
      Map<AppointmentId, String> names) {
    Function<FreeSlot, Map<String, Object>> told =
        slot -> facts(slot, words(slot, conflicts, words));
    Map<String, Object> facts = new HashMap<>();
    facts.put("conflicts", conflicts.stream().map(one -> facts(one, told, names)).toList());
    facts.put("free", free.stream().map(told).toList());
    if (!free.isEmpty()) {
      facts.put("nextFree", told.apply(free.get(0)));
    }
    return facts;
  }

  private static Map<String, Object> facts(
      Conflict conflict,
      Function<FreeSlot, Map<String, Object>> told,
      Map<AppointmentId, String> names) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("code", conflict.obstacle().code());
    facts.put("words", conflict.words());
    facts.put("from", conflict.when().start().toString());
    facts.put("to", conflict.when().end().toString());
    facts.put("overridable", conflict.obstacle().overridable());
    FreeSlot fix = conflict.fix();
    if (fix != null) {
      facts.put("fix", told.apply(fix));
    }
    AppointmentId visit = conflict.visit();
    if (visit != null && names.containsKey(visit)) {
      facts.put("appointment", visit.value().toString());
      facts.put("patientName", names.get(visit));
    }
    return facts;
  }

  private static Map<String, Object> facts(FreeSlot slot, String words) {
    return Map.of(
        "chair", slot.chair().value().toString(),
        "chairName", slot.chairName(),
        "start", slot.time().start().toString(),
        "end", slot.time().end().toString(),
        "words", words);
  }
}
