package health.reprieve.clinic;

import health.reprieve.clinic.domain.Chair;
import health.reprieve.clinic.domain.ChairOutage;
import health.reprieve.clinic.domain.Duty;
import health.reprieve.clinic.domain.StaffAbsence;
import health.reprieve.clinic.domain.StaffOnDuty;
import health.reprieve.clinic.domain.StaffShift;
import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The site and what it has when, all of it, as it stood at one revision of the site. Nothing in it
 * is ever changed, so that requests share it.
 *
 * @param chairs in their order
 * @param outages of all chairs, by their start
 */
record SetUp(
    SiteView site,
    DayPlan plan,
    List<Chair> chairs,
    List<ChairOutage> outages,
    List<StaffShift> shifts,
    List<StaffAbsence> absences) {

  /** The days from the first to the last, both included. */
  List<DayView> days(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).map(plan::on).toList();
  }

  /** All chairs, closed ones too, with the outages that were not over before a day. */
  List<ChairView> chairsFrom(LocalDate day) {
    LocalDateTime from = day.atStartOfDay();
    return chairs(
        outages.stream()
            .filter(out -> out.span().end() == null || from.isBefore(out.span().end()))
            .toList());
  }

  /** All chairs, closed ones too, with their outages on the days from the first to the last. */
  List<ChairView> chairsOn(LocalDate first, LocalDate last) {
    LocalDateTime after = last.plusDays(1).atStartOfDay();
    LocalDateTime from = first.atStartOfDay();
    return chairs(
        outages.stream()
            .filter(out -> out.span().start().isBefore(after))
            .filter(out -> out.span().end() == null || from.isBefore(out.span().end()))
            .toList());
  }

  private List<ChairView> chairs(List<ChairOutage> some) {
    return chairs.stream().map(chair -> ChairView.of(chair, some.stream(), plan.zone())).toList();
  }

  /** How many with this duty work through each quarter hour that the range touches. */
  SortedMap<Instant, Integer> onDuty(Duty duty, TimeRange range) {
    return StaffOnDuty.count(with(duty), absences, range, plan.zone());
  }

  /** The same for some quarter hours alone, at least one, which may be years apart. */
  SortedMap<Instant, Integer> onDuty(Duty duty, SortedSet<Instant> quarters) {
    return StaffOnDuty.count(with(duty), absences, quarters, plan.zone());
  }

  private List<StaffShift> with(Duty duty) {
    return shifts.stream().filter(shift -> shift.duty() == duty).toList();
  }
}
