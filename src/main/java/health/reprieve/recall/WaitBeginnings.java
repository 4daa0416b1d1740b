package health.reprieve.recall;

import health.reprieve.scheduling.domain.PatientWaits;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;

/** Hears of whoever is put on the wait list, so that they are ranked rightly from the start. */
@Dependent
class WaitBeginnings {

  private final WaitOutlook outlook;

  @Inject
  WaitBeginnings(WaitOutlook outlook) {
    this.outlook = outlook;
  }

  void began(@Observes PatientWaits event) {
    outlook.refresh(Set.of(event.patient()));
  }
}
