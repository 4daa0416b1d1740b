package health.reprieve.measures.web;

import health.reprieve.measures.SheetView;
import health.reprieve.platform.web.Versioned;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sheet as JSON. */
public record SheetJson(
    UUID id,
    UUID patientId,
    String instrument,
    String edition,
    String answeredAt,
    List<AnswerJson> answers,
    @Nullable BigDecimal total,
    String band,
    List<Integer> unanswered,
    String recordedAt,
    String source,
    String recordedBy,
    @Nullable String setAsideBecause,
    int version)
    implements Versioned {

  /** An answer as JSON. */
  public record AnswerJson(int number, int value) {}

  static SheetJson of(SheetView sheet) {
    return new SheetJson(
        sheet.id().value(),
        sheet.patient().value(),
        sheet.instrument().value(),
        sheet.edition(),
        sheet.answeredAt().toString(),
        sheet.answers().entrySet().stream()
            .map(one -> new AnswerJson(one.getKey(), one.getValue()))
            .toList(),
        sheet.total(),
        sheet.band(),
        sheet.unanswered(),
        sheet.recordedAt().toString(),
        sheet.source().name(),
        sheet.recordedBy(),
        sheet.setAsideBecause(),
        sheet.version());
  }
}
