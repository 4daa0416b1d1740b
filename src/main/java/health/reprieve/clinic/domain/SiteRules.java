package health.reprieve.clinic.domain;

import health.reprieve.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What the site asks of its bookings besides hours, chairs and nurses.
 *
 * @param cliniciansNeeded supervising clinicians that must be on site during a visit, 0 to 9
 * @param startsPerQuarter how many visits may start in one quarter hour, 1 to 99; null for no limit
 * @param lateCancelHours a visit given up fewer hours than this before its start is given up late,
 *     0 to 720
 */
public record SiteRules(
    int cliniciansNeeded, @Nullable Integer startsPerQuarter, int lateCancelHours) {

  public static final int MOST_CLINICIANS = 9;
  public static final int MOST_STARTS = 99;
  public static final int MOST_HOURS = 720;

  /**
   * @throws health.reprieve.platform.problem.InvalidRequest naming each number outside its range
   */
  public static SiteRules of(
      int cliniciansNeeded, @Nullable Integer startsPerQuarter, int lateCancelHours) {
    Violations violations = new Violations();
    check(violations, "cliniciansNeeded", cliniciansNeeded, 0, MOST_CLINICIANS);
    if (startsPerQuarter != null) {
      check(violations, "startsPerQuarter", startsPerQuarter, 1, MOST_STARTS);
    }
    check(violations, "lateCancelHours", lateCancelHours, 0, MOST_HOURS);
    violations.refuseIfAny();
    return new SiteRules(cliniciansNeeded, startsPerQuarter, lateCancelHours);
  }

  private static void check(Violations violations, String field, int number, int least, int most) {
    if (number < least || number > most) {
      violations.add(field, "A whole number from %d to %d.".formatted(least, most));
    }
  }
}
