package health.reprieve.clinic.domain;

import health.reprieve.identity.domain.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A nurse's weekly shift at the site. */
@Entity
@Table(name = "staff_shift")
public class NurseShift {

  @Id private UUID id;

  @Column(name = "site_id")
  private UUID siteId;

  @Column(name = "staff_id")
  private UUID staffId;

  @Column private int weekday;

  @Column private LocalTime starts;

  @Column private LocalTime ends;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private @Nullable LocalDate lastDay;

  @Version private int version;

  protected NurseShift() {}

  public NurseShift(NurseShiftId id, SiteId site, StaffId nurse, WeeklyShift times) {
    this.id = id.value();
    this.siteId = site.value();
    this.staffId = nurse.value();
    keep(times);
  }

  public NurseShiftId id() {
    return NurseShiftId.of(id);
  }

  public StaffId nurse() {
    return StaffId.of(staffId);
  }

  public WeeklyShift times() {
    return new WeeklyShift(DayOfWeek.of(weekday), new WallRange(starts, ends), firstDay, lastDay);
  }

  public int version() {
    return version;
  }

  /** Gives the shift to this nurse, at these times. */
  public void plan(StaffId nurse, WeeklyShift times) {
    staffId = nurse.value();
    keep(times);
  }

  /**
   * Refuses a shift at whose time its nurse already works another one.
   *
   * @throws ShiftOverlaps naming the other one's hours
   */
  public void refuseOverlap(Iterable<NurseShift> others) {
    for (NurseShift other : others) {
      boolean another = !other.id.equals(id) && other.staffId.equals(staffId);
      if (another && other.times().overlaps(times())) {
        throw new ShiftOverlaps(other.times());
      }
    }
  }

  private void keep(WeeklyShift times) {
    weekday = times.weekday().getValue();
    starts = times.hours().start();
    ends = times.hours().end();
    firstDay = times.firstDay();
    lastDay = times.lastDay();
  }
}
