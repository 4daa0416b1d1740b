package health.reprieve.clinic;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.domain.AbsenceId;
import health.reprieve.clinic.domain.Duty;
import health.reprieve.clinic.domain.NotForShifts;
import health.reprieve.clinic.domain.NurseShiftsChanged;
import health.reprieve.clinic.domain.Site;
import health.reprieve.clinic.domain.StaffAbsence;
import health.reprieve.clinic.domain.WallSpan;
import health.reprieve.clinic.persistence.AbsenceRepository;
import health.reprieve.clinic.persistence.SiteRepository;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.identity.StaffKeeping;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps when nurses and clinicians are away although a shift says that they work. Each change locks
 * the site's row first and says in the same transaction that the counts have changed.
 */
@Retry
@Transactional
@ApplicationScoped
public class Absences {

  private final SiteRepository sites;
  private final AbsenceRepository absences;
  private final StaffKeeping staff;
  private final AuditTrail audit;
  private final RequestKeys keys;
  private final CurrentStaff current;
  private final Event<NurseShiftsChanged> changed;

  @Inject
  Absences(
      SiteRepository sites,
      AbsenceRepository absences,
      StaffKeeping staff,
      AuditTrail audit,
      RequestKeys keys,
      CurrentStaff current,
      Event<NurseShiftsChanged> changed) {
    this.sites = sites;
    this.absences = absences;
    this.staff = staff;
    this.audit = audit;
    this.keys = keys;
    this.current = current;
    this.changed = changed;
  }

  /** Absences that are not over before this day, by their start. */
  public List<AbsenceView> from(LocalDate day) {
    Map<StaffId, StaffView> people =
        staff.all().stream().collect(Collectors.toMap(StaffView::id, Function.identity()));
    return absences.between(day, ClinicCalendar.END_OF_PLANS.minusDays(1)).stream()
        .map(absence -> view(absence, people.get(absence.person())))
        .toList();
  }

  /**
   * One absence.
   *
   * @throws NotFound if there is no absence with this id
   */
  public AbsenceView get(AbsenceId id) {
    return view(absences.get(id));
  }

  /**
   * Enters an absence.
   *
   * @param once the caller's word for this request: its repeat gets the absence that the first made
   * @throws NotForShifts if the person is neither nurse nor clinician or the account is closed
   * @throws InvalidRequest if the clocks skip the start or the end
   */
  public AbsenceView add(@Nullable String once, StaffId person, WallSpan span, String reason) {
    Site site = sites.lock();
    span.refuseSkipped(site.zone());
    refuseUnlessRostered(person);
    AbsenceId id = AbsenceId.of(Ids.forRequest("absence by " + current.id().value(), once));
    keys.claim(id.value(), person, span, reason);
    StaffAbsence absence =
        absences
            .find(id)
            .orElseGet(() -> add(new StaffAbsence(id, site.id(), person, span, reason)));
    changed.fire(new NurseShiftsChanged(site.id()));
    return view(absence);
  }

  private StaffAbsence add(StaffAbsence absence) {
    absences.add(absence);
    audit.ofClinic(Act.CREATED, "absence", reference(absence.id()));
    return absence;
  }

  /**
   * Gives an absence to another person, another time or reason.
   *
   * @throws Stale if somebody changed it meanwhile
   * @throws NotForShifts if the person is neither nurse nor clinician or the account is closed
   * @throws InvalidRequest if the clocks skip the start or the end
   */
  public AbsenceView change(
      AbsenceId id, int version, StaffId person, WallSpan span, String reason) {
    Site site = sites.lock();
    span.refuseSkipped(site.zone());
    StaffAbsence absence = absences.get(id);
    Stale.refuseUnless(reference(id), absence.version(), version);
    refuseUnlessRostered(person);
    absence.plan(person, span, reason);
    absences.flush();
    audit.ofClinic(Act.CHANGED, "absence", reference(id));
    changed.fire(new NurseShiftsChanged(site.id()));
    return view(absence);
  }

  /** Takes an absence away: the person works then, as the shifts say. */
  public void remove(AbsenceId id) {
    Site site = sites.lock();
    absences.remove(absences.get(id));
    absences.flush();
    audit.ofClinic(Act.CHANGED, "absence removed", reference(id));
    changed.fire(new NurseShiftsChanged(site.id()));
  }

  private void refuseUnlessRostered(StaffId id) {
    StaffView person = staff.get(id);
    if (!person.active() || Duty.of(person.role()).isEmpty()) {
      throw new NotForShifts();
    }
  }

  private AbsenceView view(StaffAbsence absence) {
    return view(absence, staff.get(absence.person()));
  }

  private static AbsenceView view(StaffAbsence absence, @Nullable StaffView person) {
    return new AbsenceView(
        absence.id(),
        absence.person(),
        person == null ? "" : person.displayName(),
        absence.span(),
        absence.reason(),
        absence.version());
  }

  private static Reference reference(AbsenceId id) {
    return Reference.of("absence", id.value());
  }
}
