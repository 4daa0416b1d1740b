package health.reprieve.audit;

import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Afterwards;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Says what a refusal told of a patient, or what was asked for and refused because it would tell of
 * one. The refused use case is rolled back with everything it wrote; the line stands in the trail
 * in a transaction of its own after it. Where it cannot be written, nothing is told.
 */
@Dependent
public class RefusalTrail {

  private final RefusalLine line;

  @Inject
  RefusalTrail(RefusalLine line) {
    this.line = line;
  }

  /**
   * @param what in plain words, such as "another visit, in a refused booking"
   */
  public void told(String what, UUID patient, Reference subject) {
    Afterwards.run(() -> line.ofPatient(what, patient, subject));
  }

  /**
   * @param what the list over many patients that a refusal told something of, or that was refused
   */
  public void toldOfMany(String what) {
    Afterwards.run(() -> line.ofMany(what));
  }
}
