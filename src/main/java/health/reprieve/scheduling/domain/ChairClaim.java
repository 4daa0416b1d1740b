package health.reprieve.scheduling.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One quarter hour of one chair that an appointment holds, with the share of a nurse it takes. The
 * keys of the table refuse a second appointment in the chair and a second chair for the patient.
 */
@Entity
@Table(name = "chair_claim")
@IdClass(ChairClaim.Key.class)
public class ChairClaim {

  @Id
  @Column(name = "chair_id")
  private UUID chairId;

  @Id @Column private Instant quarter;

  @Column(name = "patient_id")
  private UUID patientId;

  @Column(name = "appointment_id")
  private UUID appointmentId;

  @Column(name = "nurse_twelfths")
  private int nurseTwelfths;

  protected ChairClaim() {}

  public UUID chair() {
    return chairId;
  }

  public Instant quarter() {
    return quarter;
  }

  /** The share that was added to the load of this quarter hour, to be taken back exactly. */
  public int nurseTwelfths() {
    return nurseTwelfths;
  }

  public AppointmentId appointment() {
    return AppointmentId.of(appointmentId);
  }

  /**
   * Takes another share of a nurse from now on.
   *
   * @return by how much the load changes
   */
  public int share(int twelfths) {
    int change = twelfths - nurseTwelfths;
    nurseTwelfths = twelfths;
    return change;
  }

  /** One row for a chair and a quarter hour. */
  public record Key(UUID chairId, Instant quarter) implements Serializable {}
}
