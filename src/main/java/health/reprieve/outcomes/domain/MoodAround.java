package health.reprieve.outcomes.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of the PHQ-9 that speak for before and after one course, by the rules of {@link
 * MoodTotals}.
 *
 * @param before null where there is none
 * @param after null where there is none
 * @param due whether the time after the course is over
 */
public record MoodAround(@Nullable MoodSheet before, @Nullable MoodSheet after, boolean due) {

  /** Nothing is known of the time before or after. */
  public static final MoodAround NONE = new MoodAround(null, null, false);

  public MoodTotals totals() {
    return new MoodTotals(total(before), total(after), due);
  }

  private static @Nullable BigDecimal total(@Nullable MoodSheet sheet) {
    return sheet == null ? null : sheet.total();
  }
}
