package health.reprieve.scheduling.domain;

import health.reprieve.patients.domain.PatientId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which order those who wait are offered a place: whose relief is likely to end first, then who
 * has waited longest. Fired before it is used, so that a feature that knows when relief ends can
 * say so.
 */
public class WaitRanking {

  private final Set<PatientId> patients;
  private final Map<PatientId, LocalDate> reliefEnds = new HashMap<>();

  /**
   * @param patients who wait
   */
  public WaitRanking(Set<PatientId> patients) {
    this.patients = Set.copyOf(patients);
  }

  public Set<PatientId> patients() {
    return patients;
  }

  /** The day from which this patient's relief is likely to have ended. */
  public void reliefEnds(PatientId patient, LocalDate day) {
    reliefEnds.put(patient, day);
  }

  /** The entries in the order in which they are served. */
  public List<WaitEntry> ranked(List<WaitEntry> entries) {
    return entries.stream()
        .sorted(
            Comparator.<WaitEntry, LocalDate>comparing(
                    entry -> reliefEnds.getOrDefault(entry.patient(), LocalDate.MAX))
                .thenComparing(WaitEntry::waitingSince)
                .thenComparing(entry -> entry.id().value()))
        .toList();
  }
}
