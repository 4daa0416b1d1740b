package health.reprieve.scheduling.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of an appointment after it was booked: what, when and by whom. Told to whoever comes
 * with an older version; never edited.
 */
@Entity
@Table(name = "appointment_change")
@IdClass(AppointmentChange.Key.class)
public class AppointmentChange {

  @Id
  @Column(name = "appointment_id")
  private UUID appointmentId;

  @Id @Column private int version;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "staff_id")
  private @Nullable UUID staffId;

  @Column(name = "staff_name")
  private String staffName;

  @Column
  @Enumerated(EnumType.STRING)
  private ChangeKind kind;

  @Embedded private @Nullable StoodFor left;

  protected AppointmentChange() {}

  /**
   * A change by the patient, through a signed link.
   *
   * @param left what a move to another time opened; null where there was nothing
   */
  public AppointmentChange(
      Appointment changed, ChangeKind kind, @Nullable StoodFor left, Instant at) {
    this.appointmentId = changed.id().value();
    this.version = changed.version();
    this.changedAt = at;
    this.staffName = "The patient";
    this.kind = kind;
    this.left = left;
  }

  /** Names the member of staff who did it. */
  public void by(UUID staff, String name) {
    staffId = staff;
    staffName = name;
  }

  public ChangeKind kind() {
    return kind;
  }

  public Instant at() {
    return changedAt;
  }

  public boolean byStaff() {
    return staffId != null;
  }

  /** What a move to another time opened; null where there was nothing. */
  public @Nullable StoodFor left() {
    return left;
  }

  /** The name of who did it. */
  public String who() {
    return staffName;
  }

  /** One line for each version of an appointment. */
  public record Key(UUID appointmentId, int version) implements Serializable {}
}
