package health.reprieve.clinic.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;

/** When the site is open on one weekday, by its wall clock. A weekday without hours is closed. */
@Entity
@Table(name = "opening_hours")
@IdClass(OpeningHours.Key.class)
public class OpeningHours {

  @Id
  @Column(name = "site_id")
  private UUID siteId;

  @Id @Column private int weekday;

  @Column private LocalTime opens;

  @Column private LocalTime closes;

  protected OpeningHours() {}

  public OpeningHours(SiteId site, DayOfWeek weekday, WallRange hours) {
    this.siteId = site.value();
    this.weekday = weekday.getValue();
    this.opens = hours.start();
    this.closes = hours.end();
  }

  public DayOfWeek weekday() {
    return DayOfWeek.of(weekday);
  }

  public WallRange hours() {
    return new WallRange(opens, closes);
  }

  /** One row for a site and a weekday. */
  public record Key(UUID siteId, int weekday) implements Serializable {}
}
