package health.reprieve.clinic.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** A day with other hours than its weekday, and why. Where the day is also closed, it is closed. */
@Entity
@Table(name = "special_hours")
@IdClass(SpecialHours.Key.class)
public class SpecialHours {

  @Id
  @Column(name = "site_id")
  private UUID siteId;

  @Id @Column private LocalDate day;

  @Column private LocalTime opens;

  @Column private LocalTime closes;

  @Column private String reason;

  protected SpecialHours() {}

  public SpecialHours(SiteId site, LocalDate day, WallRange hours, String reason) {
    this.siteId = site.value();
    this.day = day;
    this.opens = hours.start();
    this.closes = hours.end();
    this.reason = reason;
  }

  public LocalDate day() {
    return day;
  }

  public WallRange hours() {
    return new WallRange(opens, closes);
  }

  public String reason() {
    return reason;
  }

  /** One row for a site and a day. */
  public record Key(UUID siteId, LocalDate day) implements Serializable {}
}
