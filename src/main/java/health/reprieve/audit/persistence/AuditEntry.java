package health.reprieve.audit.persistence;

import health.reprieve.audit.Act;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.UuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail. Its number is the database's; it is added by {@link AuditRepository} and
 * never by JPA, whose statement for a generated number stays open on the connection (EclipseLink
 * issue 2366).
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

  private static final int LONGEST_WHAT = 200;

  private static final String PATIENT = "PATIENT";

  @Id private long id;

  @Column private Instant at;

  @Column(name = "staff_id")
  private @Nullable UUID staffId;

  @Column(name = "staff_name")
  private String staffName;

  @Column private String role;

  @Column
  @Enumerated(EnumType.STRING)
  private Act act;

  @Column private String what;

  @Column(name = "patient_id")
  private @Nullable UUID patientId;

  @Column(name = "subject_kind")
  private @Nullable String subjectKind;

  @Column(name = "subject_id")
  private @Nullable UUID subjectId;

  protected AuditEntry() {}

  public AuditEntry(
      Instant at, Act act, String what, @Nullable UUID patient, @Nullable Reference subject) {
    this.at = at;
    this.act = act;
    this.what = what.length() > LONGEST_WHAT ? what.substring(0, LONGEST_WHAT - 1) + "…" : what;
    this.patientId = patient;
    this.subjectKind = subject == null ? null : subject.kind();
    this.subjectId = subject == null ? null : subject.id();
    this.staffName = "the application";
    this.role = "NONE";
  }

  /** Names who did it; without it the application itself did. */
  public void by(UUID staff, String name, String inRole) {
    staffId = staff;
    staffName = name;
    role = inRole;
  }

  /** In the order of the columns as {@link AuditRepository} names them. */
  @Nullable Object[] columns() {
    return new @Nullable Object[] {
      InstantConverter.toNative(at),
      staffId == null ? null : UuidConverter.toBytes(staffId),
      staffName,
      role,
      act.name(),
      what,
      patientId == null ? null : UuidConverter.toBytes(patientId),
      subjectKind,
      subjectId == null ? null : UuidConverter.toBytes(subjectId)
    };
  }

  public Instant at() {
    return at;
  }

  public String what() {
    return what;
  }

  /** In words, such as "Kim Deskham" or "The patient". */
  public String who() {
    return role.equals(PATIENT) ? "The patient" : staffId == null ? "The application" : staffName;
  }

  /** The patient did it, by a link that the clinic signed. */
  public void byPatient() {
    staffName = "patient by link";
    role = PATIENT;
  }
}
