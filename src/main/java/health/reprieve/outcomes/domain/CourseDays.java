package health.reprieve.outcomes.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The local days of a course, and the moments between which a sheet about mood speaks for it.
 * Before: from the start of the {@value #MOOD_DAYS_BEFORE}th day before the day of the first
 * infusion, up to that infusion; the questions look back two weeks. After: from the start of day
 * {@value #MOOD_FIRST_DAY} after the day on which the last infusion ended to the end of the last
 * day of the definition's {@link MoodTerms}; the patient's next infusion ends it early. A day with
 * a clock change has 23 or 25 hours.
 *
 * @param began day of the first infusion
 * @param ended day on which the last one ended; null while none has
 * @param next day of the patient's next infusion; null for none
 * @param moodBeforeFrom the first moment of before; the last one is the start of the first infusion
 * @param moodAfterFrom the first moment of after; null with {@code ended}
 * @param moodAfterUntil from then on nothing speaks for after; null with {@code ended}
 */
public record CourseDays(
    LocalDate began,
    @Nullable LocalDate ended,
    @Nullable LocalDate next,
    Instant moodBeforeFrom,
    @Nullable Instant moodAfterFrom,
    @Nullable Instant moodAfterUntil) {

  /** Local days before that of the first infusion on which a sheet speaks for before the course. */
  public static final int MOOD_DAYS_BEFORE = 14;

  /** The first local day after that of the last infusion on which one speaks for after it. */
  public static final int MOOD_FIRST_DAY = 6;

  /**
   * The days of a course in a zone.
   *
   * @param began start of its first infusion
   * @param ended end of its last infusion; null while none has ended
   * @param nextInfusion from there to the patient's next infusion; null for none
   * @param terms which is the last day that speaks for after
   */
  public static CourseDays of(
      Instant began,
      @Nullable Instant ended,
      @Nullable Duration nextInfusion,
      MoodTerms terms,
      ZoneId zone) {
    LocalDate firstDay = day(began, zone);
    Instant beforeFrom = start(firstDay.minusDays(MOOD_DAYS_BEFORE), zone);
    if (ended == null) {
      return new CourseDays(firstDay, null, null, beforeFrom, null, null);
    }
    LocalDate lastDay = day(ended, zone);
    Instant next = nextInfusion == null ? null : ended.plus(nextInfusion);
    Instant until = start(lastDay.plusDays(terms.windowDays() + 1L), zone);
    return new CourseDays(
        firstDay,
        lastDay,
        next == null ? null : day(next, zone),
        beforeFrom,
        start(lastDay.plusDays(MOOD_FIRST_DAY), zone),
        next == null || until.isBefore(next) ? until : next);
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
