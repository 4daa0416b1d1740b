package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.time.TimeRange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody set rules of booking aside for one visit, with a reason. Stays as it was written,
 * whatever becomes of the visit.
 */
@Entity
@Table(name = "appointment_override")
public class AppointmentOverride {

  private static final int LONGEST_WORDS = 4000;

  @Id private UUID id;

  @Column(name = "appointment_id")
  private UUID appointmentId;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "made_by")
  private UUID madeBy;

  @Column private String reason;

  @Column(name = "chair_id")
  private UUID chairId;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column private String codes;

  @Column private String words;

  protected AppointmentOverride() {}

  /**
   * @param setAside what stood in the visit's way, at least one
   */
  public AppointmentOverride(
      UUID id,
      Appointment appointment,
      String reason,
      List<Conflict> setAside,
      StaffId madeBy,
      Instant madeAt) {
    this.id = id;
    this.appointmentId = appointment.id().value();
    this.madeAt = madeAt;
    this.madeBy = madeBy.value();
    this.reason = reason;
    this.chairId = appointment.chair().value();
    this.startsAt = appointment.plan().time().start();
    this.endsAt = appointment.plan().time().end();
    this.codes =
        setAside.stream()
            .map(conflict -> conflict.obstacle().code())
            .distinct()
            .collect(Collectors.joining(" "));
    String all = setAside.stream().map(Conflict::words).collect(Collectors.joining("\n"));
    this.words = all.substring(0, Math.min(LONGEST_WORDS, all.length()));
  }

  public UUID id() {
    return id;
  }

  public AppointmentId appointment() {
    return AppointmentId.of(appointmentId);
  }

  public StaffId by() {
    return StaffId.of(madeBy);
  }

  public Instant at() {
    return madeAt;
  }

  public String reason() {
    return reason;
  }

  /** The chair for which the rules were set aside. */
  public ChairId chair() {
    return ChairId.of(chairId);
  }

  /** The time for which the rules were set aside. */
  public TimeRange when() {
    return TimeRange.of(startsAt, endsAt);
  }

  /** Codes of what was set aside. */
  public List<String> codes() {
    return List.of(codes.split(" "));
  }

  /** Sentences that say what was set aside. */
  public List<String> words() {
    return List.of(words.split("\n"));
  }
}
