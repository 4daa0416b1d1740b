package health.reprieve.audit;

import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Afterwards;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Says what a refusal told of a patient. The refused use case is rolled back with everything it
 * wrote; what it told was seen, and stands in the trail in a transaction of its own after it. Where
 * the line cannot be written, nothing is told.
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
   * @param what the list over many patients that a refusal told something of
   */
  public void toldOfMany(String what) {
    Afterwards.run(() -> line.ofMany(what));
  }
}
