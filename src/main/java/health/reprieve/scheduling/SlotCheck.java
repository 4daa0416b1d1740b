package health.reprieve.scheduling;

import health.reprieve.audit.RefusalTrail;
import health.reprieve.clinic.SiteView;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.Role;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.BookingPolicy;
import health.reprieve.scheduling.domain.Conflict;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.scheduling.domain.Obstacle;
import health.reprieve.scheduling.domain.OverrideForbidden;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.SlotFinder;
import health.reprieve.scheduling.domain.SlotRefused;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the policy about a proposal and, where it refuses, looks for what would fit. */
@Dependent
class SlotCheck {

  private static final int DAYS_AHEAD = 14;
  private static final int DAYS_BACK = 7;
  private static final Set<Role> MAY_OVERRIDE = EnumSet.of(Role.CLINICIAN, Role.MANAGER);
  private static final Set<Obstacle> OF_THE_PATIENT =
      EnumSet.of(Obstacle.PATIENT_ELSEWHERE, Obstacle.REST_TOO_SHORT);

  private final AvailabilityMaker maker;
  private final RefusalTrail refusals;
  private final CurrentStaff current;
  private final StartLimit starts;

  @Inject
  SlotCheck(
      AvailabilityMaker maker, RefusalTrail refusals, CurrentStaff current, StartLimit starts) {
    this.maker = maker;
    this.refusals = refusals;
    this.current = current;
    this.starts = starts;
  }

  /**
   * Looks whether the proposed visit fits.
   *
   * @param leaving an appointment that is looked at as if it were not there
   * @throws SlotRefused with everything in its way and what would fit
   */
  void refuseUnlessFree(SiteView site, Proposal proposal, @Nullable AppointmentId leaving) {
    clear(site, proposal, null, leaving, null);
  }

  /**
   * The proposed place, if the visit fits or may be put there for a reason.
   *
   * @param course null where its sessions are not asked for
   * @param leaving an appointment that is looked at as if it were not there
   * @param override the reason for which rules may be set aside, null where none may
   * @throws SlotRefused with everything in its way and what would fit
   * @throws OverrideForbidden if the caller's role cannot set rules aside
   */
  Cleared clear(
      SiteView site,
      Proposal proposal,
      @Nullable CourseId course,
      @Nullable AppointmentId leaving,
      @Nullable String override) {
    AvailabilityMaker.Around around = maker.around(site, proposal, course, leaving);
    List<Conflict> conflicts = BookingPolicy.conflicts(proposal, around.availability());
    boolean mayBeSetAside =
        conflicts.stream().allMatch(conflict -> conflict.obstacle().overridable());
    if (!conflicts.isEmpty() && (override == null || !mayBeSetAside)) {
      throw refusal(site, proposal, leaving, conflicts);
    }
    if (!conflicts.isEmpty() && !callerMayOverride()) {
      throw new OverrideForbidden();
    }
    return new Cleared(around.availability(), conflicts, around.sessions());
  }

  /** To be called once the visit has its claims. */
  void keepStarts(SiteView site, Appointment appointment, Cleared place) {
    if (!place.startsOverridden()) {
      starts.keep(site, appointment);
    }
  }

  private boolean callerMayOverride() {
    return current.known().map(StaffView::role).filter(MAY_OVERRIDE::contains).isPresent();
  }

  /** Everything in the way of a visit, what would fit, and the nearest fix of each. */
  SlotRefused refusal(
      SiteView site, Proposal proposal, @Nullable AppointmentId leaving, List<Conflict> conflicts) {
    tellTheTrail(proposal.patient(), conflicts);
    WallWords words = new WallWords(site.zone());
    if (conflicts.stream().anyMatch(one -> one.obstacle() == Obstacle.PROTOCOL_INACTIVE)) {
      return new SlotRefused(conflicts, List.of(), words);
    }
    SlotFinder sameDay = finder(site, proposal, leaving, 0, 0);
    SlotFinder finder =
        sameDay.next().isPresent() ? sameDay : farther(site, proposal, leaving, conflicts);
    return new SlotRefused(finder.withFixes(conflicts), finder.alternatives(), words);
  }

  /** As far as the rest of the patient reaches, where that stands in the way. */
  private SlotFinder farther(
      SiteView site, Proposal proposal, @Nullable AppointmentId leaving, List<Conflict> conflicts) {
    boolean resting = conflicts.stream().anyMatch(one -> one.obstacle() == Obstacle.REST_TOO_SHORT);
    int rest = resting ? proposal.protocol().restDays() : 0;
    return finder(site, proposal, leaving, Math.max(DAYS_BACK, rest), DAYS_AHEAD + rest);
  }

  /** Where the patient is else, and when, is more than was asked for. */
  private void tellTheTrail(@Nullable PatientId patient, List<Conflict> conflicts) {
    boolean told = conflicts.stream().anyMatch(one -> OF_THE_PATIENT.contains(one.obstacle()));
    if (told && patient != null) {
      refusals.told(
          "another visit, told in a refusal",
          patient.value(),
          Reference.of("patient", patient.value()));
    }
  }

  /** Looks through the first day, and only if that does not answer through the days after it. */
  Optional<FreeSlot> search(
      SiteView site, Proposal proposal, Function<SlotFinder, Optional<FreeSlot>> question) {
    return question
        .apply(finder(site, proposal, null, 0, 0))
        .or(() -> question.apply(finder(site, proposal, null, 0, DAYS_AHEAD)));
  }

  /** Looks at the proposed day, and so many before it, but none that is over, and after it. */
  private SlotFinder finder(
      SiteView site,
      Proposal proposal,
      @Nullable AppointmentId leaving,
      int daysBefore,
      int daysAfter) {
    WallWords words = new WallWords(site.zone());
    Instant start = proposal.plan().start();
    boolean isPast = start.isBefore(proposal.now()) && !proposal.keepsItsTime();
    Instant from = isPast ? proposal.now() : start;
    LocalDate day = words.dayOf(from);
    LocalDate today = words.dayOf(proposal.now());
    LocalDate earliest = day.minusDays(daysBefore);
    LocalDate first = earliest.isBefore(today) && !day.isBefore(today) ? today : earliest;
    return new SlotFinder(
        maker.over(site, first, day.plusDays(daysAfter), proposal, leaving), proposal);
  }
}
