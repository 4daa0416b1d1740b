package health.reprieve.scheduling;

import health.reprieve.platform.persistence.Afterwards;
import health.reprieve.platform.web.FailureLog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Makes the offers that a change calls for, once the change stands: a round holds the terms of
 * offers, and must not wait for them with claims in its hands. What it fails to offer, the round of
 * the next minute does.
 */
@Dependent
class NextOffers {

  private final SlotOffering offering;

  @Inject
  NextOffers(SlotOffering offering) {
    this.offering = offering;
  }

  void make() {
    Afterwards.run(
        () -> {
          try {
            offering.round();
          } catch (RuntimeException failure) {
            FailureLog.write(failure);
          }
        });
  }
}
