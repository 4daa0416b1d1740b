package health.reprieve.clinic.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a weekday's hours were before they were changed, so that the days on which they held keep
 * them.
 */
@Entity
@Table(name = "past_opening_hours")
@IdClass(PastOpeningHours.Key.class)
public class PastOpeningHours {

  @Id
  @Column(name = "site_id")
  private UUID siteId;

  @Id @Column private int weekday;

  @Id
  @Column(name = "last_day")
  private LocalDate lastDay;

  @Column private @Nullable LocalTime opens;

  @Column private @Nullable LocalTime closes;

  protected PastOpeningHours() {}

  /**
   * @param hours null where the weekday was closed
   */
  public PastOpeningHours(
      SiteId site, DayOfWeek weekday, LocalDate lastDay, @Nullable WallRange hours) {
    this.siteId = site.value();
    this.weekday = weekday.getValue();
    this.lastDay = lastDay;
    this.opens = hours == null ? null : hours.start();
    this.closes = hours == null ? null : hours.end();
  }

  public DayOfWeek weekday() {
    return DayOfWeek.of(weekday);
  }

  /** The last local day on which they held. */
  public LocalDate lastDay() {
    return lastDay;
  }

  /** Null where the weekday was closed. */
  public @Nullable WallRange hours() {
    return opens == null || closes == null ? null : new WallRange(opens, closes);
  }

  /** One row for a site, a weekday and a last day. */
  public record Key(UUID siteId, int weekday, LocalDate lastDay) implements Serializable {}
}
