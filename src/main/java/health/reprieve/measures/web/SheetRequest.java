package health.reprieve.measures.web;

import health.reprieve.measures.InstrumentView;
import health.reprieve.measures.NewSheet;
import health.reprieve.measures.domain.Questionnaire;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.WallTime;
import health.reprieve.platform.web.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sheet to keep or to complete. */
final class SheetRequest {

  static final String DAY = "answeredOn";
  static final String TIME = "answeredTime";

  private static final int LONGEST = 40;
  private static final BigDecimal LEAST = new BigDecimal("-1000");
  private static final BigDecimal MOST = new BigDecimal("1000");

  /** An answer in JSON: the number of the question, and the answer. */
  private record Given(int number, int value) {}

  private SheetRequest() {}

  /** As a program sends it: {@code answers} as an array of objects. */
  static NewSheet ofJson(Fields fields, PatientId patient, InstrumentView instrument) {
    NewSheet wanted =
        new NewSheet(
            patient,
            instrument.code(),
            fields.instant("answeredAt"),
            answersOfJson(fields),
            total(fields));
    fields.refuseIfAny();
    return wanted;
  }

  static Map<Integer, Integer> answersOfJson(Fields fields) {
    Map<Integer, Integer> answers = new TreeMap<>();
    for (Given given :
        fields.rows(
            "answers",
            row ->
                Optional.of(
                    new Given(
                        row.requiredInteger("number", 1, 1000),
                        row.requiredInteger("value", -1000, 1000))))) {
      answers.put(given.number(), given.value());
    }
    return answers;
  }

  /** As a page sends it: one field for each question, {@code answers.9}; empty ones are missing. */
  static Map<Integer, Integer> answersOfForm(Fields fields, Questionnaire questionnaire) {
    Map<Integer, Integer> answers = new TreeMap<>();
    for (Questionnaire.Question question : questionnaire.questions()) {
      Integer value =
          fields.integer(Questionnaire.field(question.number()), question.least(), question.most());
      if (value != null) {
        answers.put(question.number(), value);
      }
    }
    return answers;
  }

  /**
   * When the paper was filled in, by the clock on the clinic's wall. In the hour that it shows
   * twice it is the first.
   *
   * @return null where the page asked nothing of it, so that it is now
   */
  static @Nullable Instant answeredOfForm(Fields fields, ZoneId zone) {
    if (fields.text(DAY, LONGEST) == null && fields.text(TIME, LONGEST) == null) {
      return null;
    }
    LocalDateTime shown = fields.requiredDate(DAY).atTime(fields.requiredTime(TIME));
    Optional<Instant> answered = WallTime.instant(shown, zone);
    if (answered.isEmpty()) {
      fields.violation(TIME, "The clock went forward over this time that day. Enter another one.");
    }
    return answered.orElse(null);
  }

  static @Nullable BigDecimal total(Fields fields) {
    return fields.decimal("total", LEAST, MOST);
  }
}
