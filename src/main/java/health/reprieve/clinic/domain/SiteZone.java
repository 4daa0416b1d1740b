package health.reprieve.clinic.domain;

import health.reprieve.platform.problem.InvalidRequest;
import java.time.ZoneId;

/**
 * The zone whose clock hangs on the clinic's wall: a name of the time zone database, such as
 * Europe/Amsterdam, so that clock changes are known. Every present offset there is a multiple of a
 * quarter hour, which the board's grid relies on; a bare offset such as +05:20 is no zone.
 */
public record SiteZone(ZoneId id) {

  /**
   * Reads the field {@code zone}.
   *
   * @throws InvalidRequest if the database knows no such zone
   */
  public static SiteZone of(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new InvalidRequest("zone", "A time zone like Europe/Amsterdam or America/New_York.");
    }
    return new SiteZone(ZoneId.of(name));
  }
}
