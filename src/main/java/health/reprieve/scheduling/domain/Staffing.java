package health.reprieve.scheduling.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a visit needs of the clinic's people besides nurses.
 *
 * @param clinicians supervising clinicians on site by quarter hour; none where a quarter hour is
 *     missing
 * @param cliniciansNeeded on site as long as a patient is there; 0 where that is not asked
 * @param startsPerQuarter how many visits may start in one quarter hour, null for no limit
 */
public record Staffing(
    Map<Instant, Integer> clinicians, int cliniciansNeeded, @Nullable Integer startsPerQuarter) {

  /** No clinician needed and no limit of starts. */
  public static final Staffing NOT_ASKED = new Staffing(Map.of(), 0, null);

  /** Whether enough clinicians are on site in this quarter hour. */
  boolean isSupervised(Instant quarter) {
    return clinicians.getOrDefault(quarter, 0) >= cliniciansNeeded;
  }

  /** Whether one more visit may start beside so many others. */
  boolean takesStartBeside(int others) {
    return startsPerQuarter == null || others < startsPerQuarter;
  }
}
