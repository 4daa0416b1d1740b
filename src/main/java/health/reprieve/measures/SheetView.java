package health.reprieve.measures;

import health.reprieve.measures.domain.AnswerSheet;
import health.reprieve.measures.domain.Instrument;
import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.domain.Questionnaire;
import health.reprieve.measures.domain.SheetId;
import health.reprieve.measures.domain.Source;
import health.reprieve.patients.domain.PatientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as lists and forms show it.
 *
 * @param title of its instrument
 * @param total null while too many answers are missing
 * @param band that the total lies in; empty where there is none
 * @param unanswered numbers of the questions without an answer
 * @param source who filled it in
 * @param recordedBy display name
 * @param setAsideBecause why the sheet no longer counts; null while it does
 * @param version to be given back with a change
 */
public record SheetView(
    SheetId id,
    PatientId patient,
    InstrumentCode instrument,
    String title,
    String edition,
    Instant answeredAt,
    SortedMap<Integer, Integer> answers,
    @Nullable BigDecimal total,
    String band,
    List<Integer> unanswered,
    Instant recordedAt,
    Source source,
    String recordedBy,
    @Nullable String setAsideBecause,
    int version) {

  static SheetView of(AnswerSheet sheet, Instrument instrument, String recordedBy) {
    Questionnaire questionnaire = instrument.questionnaire();
    BigDecimal total = sheet.total();
    return new SheetView(
        sheet.id(),
        sheet.patient(),
        sheet.instrument(),
        instrument.title(),
        sheet.edition(),
        sheet.answeredAt(),
        sheet.answers(),
        total,
        total == null ? "" : questionnaire.band(total).map(Questionnaire.Band::words).orElse(""),
        questionnaire.totalOnly() ? List.of() : questionnaire.unanswered(sheet.answers().keySet()),
        sheet.recordedAt(),
        sheet.source(),
        recordedBy,
        sheet.asideBecause(),
        sheet.version());
  }

  /** The total without noughts at its end; a dash where there is none. */
  public String totalWords() {
    if (total == null) {
      return "–";
    }
    return total.signum() == 0 ? "0" : total.stripTrailingZeros().toPlainString();
  }
}
