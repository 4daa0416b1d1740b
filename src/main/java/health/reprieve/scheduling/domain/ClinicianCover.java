package health.reprieve.scheduling.domain;

import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.util.List;

/** The rule that a supervising clinician is on site from the patient's arrival to leaving. */
final class ClinicianCover {

  private ClinicianCover() {}

  /** Outside opening hours nobody is counted; that is told by the rule of the hours. */
  static List<Conflict> clinicianIsOnSite(Proposal proposal, Availability availability) {
    TimeRange open = availability.hoursAt(proposal.plan().start()).open().orElse(null);
    if (open == null) {
      return List.of();
    }
    List<Instant> without =
        unsupervised(proposal.plan(), availability.staffing()).stream()
            .filter(open::contains)
            .toList();
    if (without.isEmpty()) {
      return List.of();
    }
    TimeRange when =
        TimeRange.of(without.get(0), without.get(without.size() - 1).plus(Quarters.LENGTH));
    String words =
        availability.staffing().cliniciansNeeded() == 1
            ? "No clinician is on site %s.".formatted(availability.words().range(when))
            : "Fewer than %d clinicians are on site %s."
                .formatted(
                    availability.staffing().cliniciansNeeded(), availability.words().range(when));
    return List.of(new Conflict(Obstacle.NO_CLINICIAN, words, when));
  }

  /** The quarter hours with the patient there and too few clinicians, in order. */
  static List<Instant> unsupervised(VisitPlan plan, Staffing staffing) {
    return TimeRange.of(plan.start(), plan.leaving()).quarters().stream()
        .filter(quarter -> !staffing.isSupervised(quarter))
        .toList();
  }
}
