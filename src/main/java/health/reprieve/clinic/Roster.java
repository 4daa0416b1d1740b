package health.reprieve.clinic;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.domain.Duty;
import health.reprieve.clinic.domain.NotForShifts;
import health.reprieve.clinic.domain.NurseShiftsChanged;
import health.reprieve.clinic.domain.ShiftId;
import health.reprieve.clinic.domain.ShiftOverlaps;
import health.reprieve.clinic.domain.Site;
import health.reprieve.clinic.domain.StaffShift;
import health.reprieve.clinic.domain.WeeklyShift;
import health.reprieve.clinic.persistence.ShiftRepository;
import health.reprieve.clinic.persistence.SiteRepository;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.identity.StaffKeeping;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plans which nurse and which supervising clinician works when. Each change locks the site's row
 * first, so that whoever counts nurses on duty meanwhile waits, and says in the same transaction
 * that the counts have changed.
 */
@Retry
@Transactional
@ApplicationScoped
public class Roster {

  private static final Comparator<ShiftView> BY_TIME_AND_NAME =
      Comparator.comparing(ShiftView::duty)
          .thenComparing(shift -> shift.times().weekday())
          .thenComparing(shift -> shift.times().hours().start())
          .thenComparing(ShiftView::personName);

  private final SiteRepository sites;
  private final ShiftRepository shifts;
  private final StaffKeeping staff;
  private final AuditTrail audit;
  private final RequestKeys keys;
  private final CurrentStaff current;
  private final ClinicCalendar calendar;
  private final Event<NurseShiftsChanged> changed;

  @Inject
  Roster(
      SiteRepository sites,
      ShiftRepository shifts,
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

  /** Shifts that may still fall on this day or a later one, by duty, weekday, start and name. */
  public List<ShiftView> from(LocalDate day) {
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
  public ShiftView get(ShiftId id) {
    return view(shifts.get(id));
  }

  /** The staff that can be given shifts. */
  public List<StaffView> people() {
    return staff.all().stream().filter(person -> duty(person).isPresent()).toList();
  }

  /**
   * Gives a person weekly shifts: all of them or none. What they do in them goes by their role.
   *
   * @param once the caller's word for this request: its repeat gets the shifts that the first made
   * @param times one for each weekday on which the person is to work
   * @throws NotForShifts if the person is neither nurse nor clinician or the account is closed
   * @throws ShiftOverlaps if the person already works then
   */
  public List<ShiftView> add(@Nullable String once, StaffId person, List<WeeklyShift> times) {
    Site site = sites.lock();
    String scope = "shift by " + current.id().value();
    List<ShiftView> views = new ArrayList<>();
    for (WeeklyShift shift : times) {
      ShiftId id = ShiftId.of(Ids.forRequest(scope + " " + shift.weekday(), once));
      keys.claim(id.value(), person, shift);
      views.add(view(shifts.find(id).orElseGet(() -> add(id, site, person, shift))));
    }
    tell(site, dutyOf(person));
    return views;
  }

  private StaffShift add(ShiftId id, Site site, StaffId person, WeeklyShift times) {
    StaffShift shift = new StaffShift(id, site.id(), person, dutyOf(person), times);
    shift.refuseOverlap(shifts.of(person));
    shifts.add(shift);
    audit.ofClinic(Act.CREATED, "shift", reference(id));
    return shift;
  }

  /**
   * Gives a shift to another person or other times.
   *
   * @throws Stale if somebody changed the shift meanwhile
   * @throws NotForShifts if the person is neither nurse nor clinician or the account is closed
   * @throws ShiftOverlaps if the person already works then
   */
  public ShiftView change(ShiftId id, int version, StaffId person, WeeklyShift times) {
    Site site = sites.lock();
    StaffShift shift = shifts.get(id);
    Stale.refuseUnless(reference(id), shift.version(), version);
    Duty before = shift.duty();
    shift.plan(person, dutyOf(person), times);
    shift.refuseOverlap(shifts.of(person));
    shifts.countChange(shift);
    audit.ofClinic(Act.CHANGED, "shift", reference(id));
    tell(site, before, shift.duty());
    return view(shift);
  }

  /** Takes a shift away as if it had never been planned. */
  public void remove(ShiftId id) {
    Site site = sites.lock();
    StaffShift shift = shifts.get(id);
    shifts.remove(shift);
    shifts.flush();
    audit.ofClinic(Act.CHANGED, "shift removed", reference(id));
    tell(site, shift.duty());
  }

  /**
   * Ends the shifts of somebody who has another duty now or none, today's included; those that have
   * not begun are taken away.
   *
   * @param kept the duty whose shifts stay
   */
  void endShiftsOf(StaffId person, Optional<Duty> kept) {
    List<StaffShift> others =
        shifts.of(person).stream()
            .filter(shift -> !Optional.of(shift.duty()).equals(kept))
            .toList();
    if (others.isEmpty()) {
      return;
    }
    Site site = sites.lock();
    LocalDate today = calendar.today();
    for (StaffShift shift : others) {
      if (shift.times().beginsBefore(today)) {
        shift.endBefore(today);
        audit.ofClinic(Act.CHANGED, "shift ended", reference(shift.id()));
      } else {
        shifts.remove(shift);
      }
    }
    shifts.flush();
    audit.ofClinic(Act.CHANGED, "shifts ended", Reference.of("staff member", person.value()));
    tell(site, others.get(0).duty());
  }

  /** Only nurses are counted in the load of quarter hours that visits have touched. */
  private void tell(Site site, Duty... duties) {
    if (List.of(duties).contains(Duty.NURSE)) {
      changed.fire(new NurseShiftsChanged(site.id()));
    }
  }

  private Duty dutyOf(StaffId person) {
    return duty(staff.get(person)).orElseThrow(NotForShifts::new);
  }

  private static Optional<Duty> duty(StaffView person) {
    return person.active() ? Duty.of(person.role()) : Optional.empty();
  }

  private ShiftView view(StaffShift shift) {
    return view(shift, Map.of(shift.person(), staff.get(shift.person())));
  }

  private static ShiftView view(StaffShift shift, Map<StaffId, StaffView> people) {
    StaffView person = people.get(shift.person());
    return new ShiftView(
        shift.id(),
        shift.person(),
        person == null ? "" : person.displayName(),
        shift.duty(),
        shift.times(),
        shift.version());
  }

  private static Reference reference(ShiftId id) {
    return Reference.of("shift", id.value());
  }
}
