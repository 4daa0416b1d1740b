package health.reprieve.audit;

import health.reprieve.audit.persistence.AuditEntry;
import health.reprieve.audit.persistence.AuditRepository;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where desks say who saw or changed patient data. The line is written in the use case's own
 * transaction: what is not recorded did not happen, and what did not happen is not recorded.
 * Opening a list is one line that names its filter, unless the filter is patient data itself, such
 * as a name looked for: then only that there was a search. Opening a patient is one line of that
 * patient. Never put a patient's name, score or other data into the words.
 *
 * <p>The line carries the instant at which it is written and not the one that the use case works
 * with: no caller can date a line back, and after the wait for a lock the two may differ.
 */
@Dependent
public class AuditTrail {

  private final AuditRepository entries;
  private final CurrentStaff current;
  private final ByLink byLink;
  private final Clock clock;

  @Inject
  AuditTrail(AuditRepository entries, CurrentStaff current, ByLink byLink, Clock clock) {
    this.entries = entries;
    this.current = current;
    this.byLink = byLink;
    this.clock = clock;
  }

  /**
   * Something of one patient.
   *
   * @param what in plain words, such as "appointment moved"
   * @param subject the thing seen or changed
   */
  public void ofPatient(Act act, String what, UUID patient, Reference subject) {
    write(act, what, patient, subject);
  }

  /**
   * A list or a report over many patients.
   *
   * @param what the list and its filter, such as "day board of 2026-11-24"
   */
  public void ofMany(Act act, String what) {
    write(act, what, null, null);
  }

  /** Something of the clinic itself, such as a changed dose limit. */
  public void ofClinic(Act act, String what, Reference subject) {
    write(act, what, null, subject);
  }

  private void write(Act act, String what, @Nullable UUID patient, @Nullable Reference subject) {
    AuditEntry entry = new AuditEntry(clock.instant(), act, what, patient, subject);
    name(entry);
    entries.add(entry);
  }

  private void name(AuditEntry entry) {
    if (byLink.acts()) {
      entry.byPatient();
      return;
    }
    current
        .known()
        .ifPresent(staff -> entry.by(staff.id().value(), staff.displayName(), staff.role().name()));
  }
}
