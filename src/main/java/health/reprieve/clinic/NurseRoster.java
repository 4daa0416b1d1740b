package health.reprieve.clinic;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.domain.NotANurse;
import health.reprieve.clinic.domain.NurseShift;
import health.reprieve.clinic.domain.NurseShiftId;
import health.reprieve.clinic.domain.NurseShiftsChanged;
import health.reprieve.clinic.domain.ShiftOverlaps;
import health.reprieve.clinic.domain.Site;
import health.reprieve.clinic.domain.WeeklyShift;
import health.reprieve.clinic.persistence.NurseShiftRepository;
import health.reprieve.clinic.persistence.SiteRepository;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.identity.StaffKeeping;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.Role;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plans which nurse works when. Each change locks the site's row first, so that whoever counts
 * nurses on duty meanwhile waits, and says in the same transaction that the counts have changed.
 */
@Retry
@Transactional
@RequestScoped
public class NurseRoster {

  private static final Comparator<NurseShiftView> BY_TIME_AND_NAME =
      Comparator.<NurseShiftView, DayOfWeek>comparing(shift -> shift.times().weekday())
          .thenComparing(shift -> shift.times().hours().start())
          .thenComparing(NurseShiftView::nurseName);

  private final SiteRepository sites;
  private final NurseShiftRepository shifts;
  private final StaffKeeping staff;
  private final AuditTrail audit;
  private final RequestKeys keys;
  private final CurrentStaff current;
  private final ClinicCalendar calendar;
  private final Event<NurseShiftsChanged> changed;

  @Inject
  NurseRoster(
      SiteRepository sites,
      NurseShiftRepository shifts,
      StaffKeeping staff,
      AuditTrail audit,
      RequestKeys keys,
      CurrentStaff current,
      ClinicCalendar calendar,
      Event<NurseShiftsChanged> changed) {
    this.sites = sites;
    this.shifts = shifts;
    this.staff = staff;
    this.audit = audit;
    this.keys = keys;
    this.current = current;
    this.calendar = calendar;
    this.changed = changed;
  }

  /** Shifts that may still fall on this day or a later one, by weekday, start and nurse. */
  public List<NurseShiftView> from(LocalDate day) {
    Map<StaffId, StaffView> people =
        staff.all().stream().collect(Collectors.toMap(StaffView::id, Function.identity()));
    return shifts.between(day, ClinicCalendar.END_OF_PLANS).stream()
        .map(shift -> view(shift, people))
        .sorted(BY_TIME_AND_NAME)
        .toList();
  }

  /**
   * One shift.
   *
   * @throws NotFound if there is no shift with this id
   */
  public NurseShiftView get(NurseShiftId id) {
    return view(shifts.get(id));
  }

  /** The staff that can be given shifts. */
  public List<StaffView> nurses() {
    return staff.all().stream().filter(NurseRoster::nurses).toList();
  }

  /**
   * Gives a nurse weekly shifts: all of them or none.
   *
   * @param once the caller's word for this request: its repeat gets the shifts that the first made
   * @param times one for each weekday on which the nurse is to work
   * @throws NotANurse if the person is no nurse or the account is closed
   * @throws ShiftOverlaps if the nurse already works then
   */
  public List<NurseShiftView> add(@Nullable String once, StaffId nurse, List<WeeklyShift> times) {
    Site site = sites.lock();
    String scope = "shift by " + current.id().value();
    List<NurseShiftView> views = new ArrayList<>();
    for (WeeklyShift shift : times) {
      NurseShiftId id = NurseShiftId.of(Ids.forRequest(scope + " " + shift.weekday(), once));
      keys.claim(id.value(), nurse, shift);
      views.add(view(shifts.find(id).orElseGet(() -> add(id, site, nurse, shift))));
    }
    changed.fire(new NurseShiftsChanged(site.id()));
    return views;
  }

  private NurseShift add(NurseShiftId id, Site site, StaffId nurse, WeeklyShift times) {
    NurseShift shift = new NurseShift(id, site.id(), nurse, times);
    refuseUnfit(shift);
    shifts.add(shift);
    audit.ofClinic(Act.CREATED, "nurse shift", Reference.of("nurse shift", id.value()));
    return shift;
  }

  /**
   * Gives a shift to another nurse or other times.
   *
   * @throws Stale if somebody changed the shift meanwhile
   * @throws NotANurse if the person is no nurse or the account is closed
   * @throws ShiftOverlaps if the nurse already works then
   */
  public NurseShiftView change(NurseShiftId id, int version, StaffId nurse, WeeklyShift times) {
    Site site = sites.lock();
    NurseShift shift = shifts.get(id);
    Stale.refuseUnless("shift", shift.version(), version);
    shift.plan(nurse, times);
    refuseUnfit(shift);
    shifts.flush();
    audit.ofClinic(Act.CHANGED, "nurse shift", Reference.of("nurse shift", id.value()));
    changed.fire(new NurseShiftsChanged(site.id()));
    return view(shift);
  }

  /** Takes a shift away as if it had never been planned. */
  public void remove(NurseShiftId id) {
    Site site = sites.lock();
    shifts.remove(shifts.get(id));
    shifts.flush();
    audit.ofClinic(Act.CHANGED, "nurse shift removed", Reference.of("nurse shift", id.value()));
    changed.fire(new NurseShiftsChanged(site.id()));
  }

  /**
   * Ends the shifts of somebody who is no nurse here any more, today's included; those that have
   * not begun are taken away.
   */
  void endShiftsOf(StaffId formerNurse) {
    if (shifts.of(formerNurse).isEmpty()) {
      return;
    }
    Site site = sites.lock();
    LocalDate today = calendar.today();
    for (NurseShift shift : shifts.of(formerNurse)) {
      if (shift.times().beginsBefore(today)) {
        shift.plan(formerNurse, shift.times().endedBefore(today));
      } else {
        shifts.remove(shift);
      }
    }
    shifts.flush();
    audit.ofClinic(
        Act.CHANGED, "nurse shifts ended", Reference.of("staff member", formerNurse.value()));
    changed.fire(new NurseShiftsChanged(site.id()));
  }

  private void refuseUnfit(NurseShift shift) {
    if (!nurses(staff.get(shift.nurse()))) {
      throw new NotANurse();
    }
    shift.refuseOverlap(shifts.of(shift.nurse()));
  }

  private static boolean nurses(StaffView person) {
    return person.active() && person.role() == Role.NURSE;
  }

  private NurseShiftView view(NurseShift shift) {
    return view(shift, Map.of(shift.nurse(), staff.get(shift.nurse())));
  }

  private static NurseShiftView view(NurseShift shift, Map<StaffId, StaffView> people) {
    StaffView nurse = people.get(shift.nurse());
    return new NurseShiftView(
        shift.id(),
        shift.nurse(),
        nurse == null ? "" : nurse.displayName(),
        shift.times(),
        shift.version());
  }
}
