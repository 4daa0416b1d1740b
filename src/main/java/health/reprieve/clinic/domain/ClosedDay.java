package health.reprieve.clinic.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** A day on which the site stays closed whatever its weekday, and why. */
@Entity
@Table(name = "closed_day")
@IdClass(ClosedDay.Key.class)
public class ClosedDay {

  @Id
  @Column(name = "site_id")
  private UUID siteId;

  @Id @Column private LocalDate day;

  @Column private String reason;

  protected ClosedDay() {}

  public ClosedDay(SiteId site, LocalDate day, String reason) {
    this.siteId = site.value();
    this.day = day;
    this.reason = reason;
  }

  public LocalDate day() {
    return day;
  }

  public String reason() {
    return reason;
  }

  /** One row for a site and a day. */
  public record Key(UUID siteId, LocalDate day) implements Serializable {}
}
