package health.reprieve.outcomes;

import health.reprieve.measures.ScoreView;
import health.reprieve.measures.SheetView;
import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.domain.ScoreId;
import health.reprieve.measures.domain.SheetId;
import health.reprieve.measures.domain.Source;
import health.reprieve.outcomes.domain.Diary;
import health.reprieve.outcomes.domain.DiaryEntry;
import health.reprieve.patients.domain.ReportGroupCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a patient answered by the diary's links, also what was set aside. A day forgets an answer
 * that is set aside; it is found again by the day and by what was asked.
 */
final class GivenAnswers {

  private record Asked(LocalDate day, String what) {}

  private final Map<ScoreId, ScoreView> scores = new HashMap<>();
  private final Map<SheetId, SheetView> sheets = new HashMap<>();
  private final Map<Asked, ScoreView> asideScores = new HashMap<>();
  private final Map<Asked, SheetView> asideSheets = new HashMap<>();

  /**
   * @param allScores oldest first, so that the last one of a day is found
   * @param allSheets latest first
   * @param zone by whose days the patient keeps the diary
   */
  GivenAnswers(List<ScoreView> allScores, List<SheetView> allSheets, ZoneId zone) {
    for (ScoreView score : allScores) {
      scores.put(score.id(), score);
      if (score.source() == Source.PATIENT && !score.stands()) {
        asideScores.put(asked(score, zone), score);
      }
    }
    for (SheetView sheet : allSheets) {
      sheets.put(sheet.id(), sheet);
      if (sheet.source() == Source.PATIENT && sheet.setAsideBecause() != null) {
        asideSheets.putIfAbsent(asked(sheet, zone), sheet);
      }
    }
  }

  private static Asked asked(ScoreView score, ZoneId zone) {
    return new Asked(score.speaksFor().atZone(zone).toLocalDate(), score.reportGroup().value());
  }

  private static Asked asked(SheetView sheet, ZoneId zone) {
    return new Asked(sheet.answeredAt().atZone(zone).toLocalDate(), sheet.instrument().value());
  }

  List<DiaryDayView> on(List<DiaryEntry> days, Diary diary) {
    return days.stream().map(day -> on(day, diary)).toList();
  }

  private DiaryDayView on(DiaryEntry entry, Diary diary) {
    InstrumentCode instrument = diary.instrument();
    return new DiaryDayView(
        entry.day(),
        entry.askedAt(),
        entry.undelivered(),
        entry.answeredAt(),
        instrument == null ? score(entry, diary.reportGroup()) : null,
        instrument == null ? null : sheet(entry.sheet(), entry.day(), instrument),
        sheet(entry.impression(), entry.day(), QuestionnaireByLink.IMPRESSION),
        entry.compared(),
        entry.sleep(),
        entry.rescueDoses());
  }

  private @Nullable ScoreView score(DiaryEntry entry, ReportGroupCode condition) {
    ScoreId given = entry.score();
    return given == null
        ? asideScores.get(new Asked(entry.day(), condition.value()))
        : scores.get(given);
  }

  private @Nullable SheetView sheet(
      @Nullable SheetId given, LocalDate day, InstrumentCode instrument) {
    return given == null ? asideSheets.get(new Asked(day, instrument.value())) : sheets.get(given);
  }
}
