package health.reprieve.clinic.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The clinic as a place: it owns the time zone by which days and wall times are meant, the shares
 * of a nurse that its visits take, and what it asks of bookings.
 */
@Entity
@Table(name = "site")
public class Site {

  @Id private UUID id;

  @Column private String name;

  @Column private String zone;

  @Column(name = "prep_twelfths")
  private int prepTwelfths;

  @Column(name = "start_twelfths")
  private int startTwelfths;

  @Column(name = "infuse_twelfths")
  private int infuseTwelfths;

  @Column(name = "recover_twelfths")
  private int recoverTwelfths;

  @Column(name = "clinicians_needed")
  private int cliniciansNeeded;

  @Column(name = "starts_per_quarter")
  private @Nullable Integer startsPerQuarter;

  @Column(name = "late_cancel_hours")
  private int lateCancelHours;

  @Column(insertable = false, updatable = false)
  private long revision;

  @Version private int version;

  protected Site() {}

  public SiteId id() {
    return SiteId.of(id);
  }

  public String name() {
    return name;
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public NurseShares shares() {
    return new NurseShares(prepTwelfths, startTwelfths, infuseTwelfths, recoverTwelfths);
  }

  public SiteRules rules() {
    return new SiteRules(cliniciansNeeded, startsPerQuarter, lateCancelHours);
  }

  /**
   * How often what its boards show besides visits has changed: the site itself, chairs, hours or
   * staff. The database counts.
   */
  public long revision() {
    return revision;
  }

  public int version() {
    return version;
  }

  public void describe(String newName, SiteZone newZone) {
    name = newName;
    zone = newZone.id().getId();
  }

  /** Changes how much of a nurse each phase takes. */
  public void share(NurseShares shares) {
    prepTwelfths = shares.prep();
    startTwelfths = shares.start();
    infuseTwelfths = shares.infuse();
    recoverTwelfths = shares.recover();
  }

  /** Changes what the site asks of its bookings. */
  public void rule(SiteRules rules) {
    cliniciansNeeded = rules.cliniciansNeeded();
    startsPerQuarter = rules.startsPerQuarter();
    lateCancelHours = rules.lateCancelHours();
  }
}
