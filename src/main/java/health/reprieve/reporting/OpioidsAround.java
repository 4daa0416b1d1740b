package health.reprieve.reporting;

import health.reprieve.patients.OpioidDose;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How much opioid a patient took before and after a course, by their medication reviews. Before:
 * the last review of the {@value #DAYS_BEFORE} days up to the day of the course's first infusion.
 * After: the last one of days {@value #FIRST_DAY} to {@value #LAST_DAY} after its last infusion,
 * not later than the day of the next infusion. All days are local days of the site.
 *
 * @param before null where there is none, or it left the opioids open
 * @param after the same
 */
public record OpioidsAround(@Nullable OpioidDose before, @Nullable OpioidDose after) {

  /** For so many days before the first infusion a review speaks for before the course. */
  public static final int DAYS_BEFORE = 90;

  /** The first day after the last infusion on which a review speaks for after the course. */
  public static final int FIRST_DAY = 14;

  /** The last one. */
  public static final int LAST_DAY = 42;

  /**
   * Picks the two reviews.
   *
   * @param reviews of the patient, in any order
   * @param began day of the course's first infusion
   * @param ended day of its last one; null while none has ended
   * @param next day of the patient's next infusion; null for none
   */
  static OpioidsAround of(
      List<OpioidDose> reviews,
      LocalDate began,
      @Nullable LocalDate ended,
      @Nullable LocalDate next) {
    Predicate<OpioidDose> speaksForBefore =
        review ->
            !review.on().isBefore(began.minusDays(DAYS_BEFORE)) && !review.on().isAfter(began);
    OpioidDose before = last(reviews, speaksForBefore).orElse(null);
    if (ended == null) {
      return new OpioidsAround(before, null);
    }
    Predicate<OpioidDose> speaksForAfter =
        review ->
            !review.on().isBefore(ended.plusDays(FIRST_DAY))
                && !review.on().isAfter(ended.plusDays(LAST_DAY))
                && (next == null || !review.on().isAfter(next));
    return new OpioidsAround(before, last(reviews, speaksForAfter).orElse(null));
  }

  private static Optional<OpioidDose> last(
      List<OpioidDose> reviews, Predicate<OpioidDose> fitting) {
    return reviews.stream()
        .filter(fitting)
        .max(Comparator.comparing(OpioidDose::on))
        .filter(review -> review.mmePerDay() != null);
  }
}
