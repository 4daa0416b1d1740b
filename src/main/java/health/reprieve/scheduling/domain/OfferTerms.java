package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.SiteId;
import health.reprieve.platform.problem.InvalidRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** How long an offer stands before it goes to the next who waits. */
@Entity
@Table(name = "offer_terms")
public class OfferTerms {

  /** Nobody has to answer between these times of the wall clock. */
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final int MOST_HOURS = 72;

  @Id
  @Column(name = "site_id")
  private UUID siteId;

  @Column(name = "offer_hours")
  private int offerHours;

  @Version private int version;

  protected OfferTerms() {}

  public OfferTerms(SiteId site, int offerHours) {
    this.siteId = site.value();
    this.offerHours = offerHours;
  }

  public int hours() {
    return offerHours;
  }

  public int version() {
    return version;
  }

  /**
   * @param hours 1 to 72
   */
  public void change(int hours) {
    if (hours < 1 || hours > MOST_HOURS) {
      throw new InvalidRequest("offerHours", "A whole number from 1 to %d.".formatted(MOST_HOURS));
    }
    offerHours = hours;
  }

  /**
   * When an offer that is made now runs out: after the hours, on the minute, but never in the night
   * between 20:00 and 09:00, and not after the visit would start.
   */
  public Instant expiry(Instant now, Instant start, ZoneId zone) {
    Instant end =
        outsideTheNight(
                now.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(offerHours)).atZone(zone))
            .toInstant();
    return end.isAfter(start) ? start : end;
  }

  private static ZonedDateTime outsideTheNight(ZonedDateTime end) {
    LocalTime time = end.toLocalTime();
    if (time.isBefore(MORNING)) {
      return end.with(MORNING);
    }
    return time.isBefore(EVENING) ? end : end.plusDays(1).with(MORNING);
  }
}
