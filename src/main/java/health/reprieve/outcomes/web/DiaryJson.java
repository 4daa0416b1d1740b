package health.reprieve.outcomes.web;

import health.reprieve.measures.ScoreView;
import health.reprieve.measures.SheetView;
import health.reprieve.outcomes.CourseDiaryView;
import health.reprieve.outcomes.DiaryDayView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A diary as JSON. */
public record DiaryJson(
    UUID id,
    UUID courseId,
    int courseNumber,
    String reportGroup,
    @Nullable String instrument,
    String state,
    @Nullable String stoppedAt,
    @Nullable String nextAt,
    List<DayJson> days) {

  static DiaryJson of(CourseDiaryView diary) {
    return new DiaryJson(
        diary.id().value(),
        diary.course().value(),
        diary.courseNumber(),
        diary.reportGroup().value(),
        diary.instrument() == null ? null : diary.instrument().value(),
        diary.state().name(),
        text(diary.stoppedAt()),
        text(diary.next()),
        diary.days().stream().map(DayJson::of).toList());
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  /** One day of it as JSON; of an answer that was set aside its id alone. */
  public record DayJson(
      String day,
      String state,
      @Nullable String askedAt,
      @Nullable String undelivered,
      @Nullable String answeredAt,
      @Nullable UUID scoreId,
      @Nullable Integer pain,
      @Nullable UUID sheetId,
      @Nullable BigDecimal total,
      @Nullable String compared,
      @Nullable Integer sleep,
      @Nullable Integer rescueDoses,
      @Nullable UUID impressionId,
      @Nullable String impression) {

    static DayJson of(DiaryDayView day) {
      ScoreView score = day.score();
      SheetView sheet = day.sheet();
      SheetView impression = day.impression();
      return new DayJson(
          day.day().toString(),
          day.state().name(),
          text(day.askedAt()),
          day.undelivered() == null ? null : day.undelivered().name(),
          text(day.answeredAt()),
          score == null ? null : score.id().value(),
          score == null || !score.stands() ? null : score.score().value(),
          sheet == null ? null : sheet.id().value(),
          sheet == null || sheet.setAsideBecause() != null ? null : sheet.total(),
          day.compared() == null ? null : day.compared().name(),
          day.sleep(),
          day.rescueDoses(),
          impression == null ? null : impression.id().value(),
          impression == null || impression.setAsideBecause() != null ? null : impression.band());
    }
  }
}
