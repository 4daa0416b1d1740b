package health.reprieve.clinic.domain;

import health.reprieve.identity.domain.StaffId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A weekly shift of a nurse or a supervising clinician at the site. */
@Entity
@Table(name = "staff_shift")
public class StaffShift {

  @Id private UUID id;

  @Column(name = "site_id")
  private UUID siteId;

  @Column(name = "staff_id")
  private UUID staffId;

  @Column
  @Enumerated(EnumType.STRING)
  private Duty duty;

  @Column private int weekday;

  @Column private LocalTime starts;

  @Column private LocalTime ends;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private @Nullable LocalDate lastDay;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "shift_break", joinColumns = @JoinColumn(name = "shift_id"))
  private List<ShiftBreak> breaks = new ArrayList<>();

  @Version private int version;

  protected StaffShift() {}

  public StaffShift(ShiftId id, SiteId site, StaffId person, Duty duty, WeeklyShift times) {
    this.id = id.value();
    this.siteId = site.value();
    keep(person, duty, times);
  }

  public ShiftId id() {
    return ShiftId.of(id);
  }

  public StaffId person() {
    return StaffId.of(staffId);
  }

  public Duty duty() {
    return duty;
  }

  public WeeklyShift times() {
    List<WallRange> rests =
        breaks.stream()
            .map(ShiftBreak::hours)
            .sorted(Comparator.comparing(WallRange::start))
            .toList();
    return new WeeklyShift(
        DayOfWeek.of(weekday), new WallRange(starts, ends), rests, firstDay, lastDay);
  }

  public int version() {
    return version;
  }

  /** Gives the shift to this person, at these times. */
  public void plan(StaffId person, Duty newDuty, WeeklyShift times) {
    keep(person, newDuty, times);
  }

  private void keep(StaffId person, Duty newDuty, WeeklyShift times) {
    staffId = person.value();
    duty = newDuty;
    weekday = times.weekday().getValue();
    starts = times.hours().start();
    ends = times.hours().end();
    firstDay = times.firstDay();
    lastDay = times.lastDay();
    if (!times.breaks().equals(breaks.stream().map(ShiftBreak::hours).toList())) {
      breaks.clear();
      times.breaks().forEach(rest -> breaks.add(ShiftBreak.of(rest)));
    }
  }

  /** Ends the shift before a day. */
  public void endBefore(LocalDate day) {
    lastDay = times().endedBefore(day).lastDay();
  }

  /**
   * Refuses a shift at whose time its person already works another one.
   *
   * @throws ShiftOverlaps naming the other one's hours
   */
  public void refuseOverlap(Iterable<StaffShift> others) {
    for (StaffShift other : others) {
      boolean another = !other.id.equals(id) && other.staffId.equals(staffId);
      if (another && other.times().overlaps(times())) {
        throw new ShiftOverlaps(other.times());
      }
    }
  }
}
