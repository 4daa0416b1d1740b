package health.reprieve.clinic.domain;

import health.reprieve.identity.domain.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time at which somebody does not work although a shift says so, and why. */
@Entity
@Table(name = "staff_absence")
public class StaffAbsence {

  @Id private UUID id;

  @Column(name = "site_id")
  private UUID siteId;

  @Column(name = "staff_id")
  private UUID staffId;

  @Column private LocalDateTime starts;

  @Column private @Nullable LocalDateTime ends;

  @Column private String reason;

  @Version private int version;

  protected StaffAbsence() {}

  public StaffAbsence(AbsenceId id, SiteId site, StaffId person, WallSpan span, String reason) {
    this.id = id.value();
    this.siteId = site.value();
    keep(person, span, reason);
  }

  public AbsenceId id() {
    return AbsenceId.of(id);
  }

  public StaffId person() {
    return StaffId.of(staffId);
  }

  public WallSpan span() {
    return new WallSpan(starts, ends);
  }

  public String reason() {
    return reason;
  }

  public int version() {
    return version;
  }

  /** Gives the absence to this person, at this time. */
  public void plan(StaffId person, WallSpan span, String newReason) {
    keep(person, span, newReason);
  }

  private void keep(StaffId person, WallSpan span, String newReason) {
    staffId = person.value();
    starts = span.start();
    ends = span.end();
    reason = newReason;
  }
}
