package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.patients.domain.PatientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit as somebody would like to book it, now.
 *
 * @param patient null where only a free slot is looked for
 * @param protocol whose name and use matter to the answer
 */
public record Proposal(
    Instant now,
    ChairId chair,
    VisitPlan plan,
    NurseShares shares,
    @Nullable PatientId patient,
    ProtocolOffer protocol) {

  /** The same visit in another place. */
  public Proposal at(Place place) {
    return new Proposal(now, place.chair(), plan.at(place.start()), shares, patient, protocol);
  }

  /**
   * The protocol the visit follows.
   *
   * @param offered whether new visits may follow it
   */
  public record ProtocolOffer(String name, boolean offered) {}
}
