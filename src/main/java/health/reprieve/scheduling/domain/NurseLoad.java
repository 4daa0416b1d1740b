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
 * The stored load of the site's nurses in one quarter hour, in twelfths of a nurse. Only single
 * statements change it; the table's check keeps what is needed within what is on duty and what was
 * knowingly overridden.
 */
@Entity
@Table(name = "nurse_load")
@IdClass(NurseLoad.Key.class)
public class NurseLoad {

  @Id
  @Column(name = "site_id")
  private UUID siteId;

  @Id @Column private Instant quarter;

  @Column private int needed;

  @Column(name = "on_duty")
  private int onDuty;

  @Column private int overridden;

  protected NurseLoad() {}

  /** One row for a site and a quarter hour. */
  public record Key(UUID siteId, Instant quarter) implements Serializable {}
}
