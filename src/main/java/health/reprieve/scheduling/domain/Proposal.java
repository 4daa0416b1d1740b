package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.patients.domain.PatientId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A visit as somebody would like to book it, now.
 *
 * @param patient null where only a free slot is looked for
 * @param protocol whose name and use matter to the answer
 * @param standing where the visit stands now, if it is to be moved; null for a new one
 * @param escort when somebody can take the patient home; null where that is not known
 * @param needs what its chair must have
 * @param movingToo other visits of the patient that go elsewhere with it: its rest to them is not
 *     asked, whoever moves them keeps it
 */
public record Proposal(
    Instant now,
    ChairId chair,
    VisitPlan plan,
    NurseShares shares,
    @Nullable PatientId patient,
    ProtocolOffer protocol,
    @Nullable Place standing,
    @Nullable EscortHours escort,
    Set<ChairFeature> needs,
    Set<AppointmentId> movingToo) {

  /** A visit that stands nowhere yet, in any chair. */
  public Proposal(
      Instant now,
      ChairId chair,
      VisitPlan plan,
      NurseShares shares,
      @Nullable PatientId patient,
      ProtocolOffer protocol) {
    this(now, chair, plan, shares, patient, protocol, null, null, Set.of(), Set.of());
  }

  /** The same visit, if it is one that stands there already. */
  public Proposal movedFrom(Place place) {
    return new Proposal(
        now, chair, plan, shares, patient, protocol, place, escort, needs, movingToo);
  }

  /** The same visit, if these go elsewhere with it. */
  public Proposal movingWith(Set<AppointmentId> others) {
    return new Proposal(
        now, chair, plan, shares, patient, protocol, standing, escort, needs, others);
  }

  /** The same visit of a patient whose escort comes in these hours. */
  public Proposal withEscort(@Nullable EscortHours hours) {
    return new Proposal(
        now, chair, plan, shares, patient, protocol, standing, hours, needs, movingToo);
  }

  /** The same visit, whose chair must have these features besides. */
  public Proposal needing(Set<ChairFeature> features) {
    Set<ChairFeature> all = EnumSet.noneOf(ChairFeature.class);
    all.addAll(needs);
    all.addAll(features);
    return new Proposal(
        now, chair, plan, shares, patient, protocol, standing, escort, all, movingToo);
  }

  /** Whether only the chair is to change: what was true of the time stays so. */
  public boolean keepsItsTime() {
    return standing != null && standing.start().equals(plan.start());
  }

  /** The same visit in another place. */
  public Proposal at(Place place) {
    return new Proposal(
        now,
        place.chair(),
        plan.at(place.start()),
        shares,
        patient,
        protocol,
        standing,
        escort,
        needs,
        movingToo);
  }

  /**
   * The protocol the visit follows.
   *
   * @param offered whether new visits may follow it
   * @param restDays fewest days from one infusion of the patient to the next; 0 for no rest
   */
  public record ProtocolOffer(String name, boolean offered, int restDays) {

    /** A protocol whose rest is not asked about. */
    public ProtocolOffer(String name, boolean offered) {
      this(name, offered, 0);
    }
  }
}
