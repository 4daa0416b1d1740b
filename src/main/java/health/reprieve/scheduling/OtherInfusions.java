package health.reprieve.scheduling;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.scheduling.domain.Obstacle;
import health.reprieve.scheduling.domain.RestPeriod;
import health.reprieve.scheduling.domain.WallWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The infusions around visits to come, as the rule of rest looks at them after booking. A booking
 * is asked for the rest of its own protocol only; so two visits that stand are too near each other
 * only where both protocols say so, and where it was set aside for neither.
 */
final class OtherInfusions {

  private final WallWords words;
  private final Map<PatientId, List<Infusion>> ofPatients = new HashMap<>();

  OtherInfusions(WallWords words) {
    this.words = words;
  }

  private record Infusion(@Nullable AppointmentView visit, Instant start, int restDays) {}

  /**
   * @param visit that is an infusion
   * @param restDays of its protocol
   */
  void add(AppointmentView visit, int restDays) {
    of(visit.session().patient()).add(new Infusion(visit, visit.plan().start(), restDays));
  }

  /** One that was given without an appointment. */
  void addUnbooked(PatientId patient, Instant start) {
    of(patient).add(new Infusion(null, start, Integer.MAX_VALUE));
  }

  /** The visits among them. */
  List<AppointmentView> visits() {
    return ofPatients.values().stream()
        .flatMap(List::stream)
        .map(Infusion::visit)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Infusion> of(PatientId patient) {
    return ofPatients.computeIfAbsent(patient, one -> new ArrayList<>());
  }

  /** Starts of the other infusions that the visit's own protocol is to be asked about. */
  List<Instant> around(AppointmentView visit, SetAside setAside) {
    LocalDate day = words.dayOf(visit.plan().start());
    return ofPatients.getOrDefault(visit.session().patient(), List.of()).stream()
        .filter(other -> counts(other.visit(), visit, setAside))
        .filter(other -> RestPeriod.isTooNear(day, words.dayOf(other.start()), other.restDays()))
        .map(Infusion::start)
        .toList();
  }

  private static boolean counts(
      @Nullable AppointmentView other, AppointmentView visit, SetAside setAside) {
    return other == null
        || !(other.id().equals(visit.id()) || setAside.covers(other, Obstacle.REST_TOO_SHORT));
  }
}
