package health.reprieve.measures.web;

import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.domain.NewInstrument;
import health.reprieve.measures.domain.NewInstrument.Labels;
import health.reprieve.measures.domain.Questionnaire.Band;
import health.reprieve.measures.domain.Questionnaire.Question;
import health.reprieve.measures.domain.TotalRule;
import health.reprieve.platform.web.Fields;
import java.math.BigDecimal;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An instrument to load, in the JSON that instruments are shown in. */
final class InstrumentRequest {

  private static final int LONGEST_CODE = 20;
  private static final int MOST = 1000;
  private static final BigDecimal FARTHEST = BigDecimal.valueOf(MOST);

  private record Option(int value, String words) {}

  private InstrumentRequest() {}

  static NewInstrument of(Fields fields, String code) {
    Labels labels =
        new Labels(
            fields.requiredText("title", 120),
            fields.requiredText("edition", 40),
            language(fields),
            fields.requiredText("licence", 300),
            Objects.requireNonNullElse(fields.text("leadIn", 300), ""),
            fields.text("panelLoinc", 10),
            fields.text("totalLoinc", 10));
    TotalRule rule = fields.requiredChoice("rule", TotalRule.class);
    int missing = Objects.requireNonNullElse(fields.integer("missingMost", 0, MOST), 0);
    BigDecimal least = fields.decimal("least", FARTHEST.negate(), FARTHEST);
    BigDecimal most = fields.decimal("most", FARTHEST.negate(), FARTHEST);
    Integer decimals = fields.integer("decimals", 0, MOST);
    List<Question> questions = fields.rows("questions", InstrumentRequest::question);
    SortedMap<Integer, String> options = options(fields);
    List<Band> bands = fields.rows("bands", InstrumentRequest::band);
    fields.refuseIfAny();
    return NewInstrument.of(
        InstrumentCode.of(code),
        labels,
        rule,
        missing,
        least,
        most,
        decimals,
        questions,
        options,
        bands);
  }

  /** The code as the instrument itself names it. */
  static String code(Fields fields) {
    return fields.requiredText("code", LONGEST_CODE);
  }

  private static String language(Fields fields) {
    String tag = fields.requiredText("language", 10);
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException wrong) {
      fields.violation("language", "A language such as en or de.");
      return tag;
    }
  }

  private static Optional<Question> question(Fields row) {
    return Optional.of(
        new Question(
            row.requiredInteger("number", 1, MOST),
            row.requiredText("text", 300),
            row.requiredInteger("least", -MOST, MOST),
            row.requiredInteger("most", -MOST, MOST),
            row.text("loinc", 10),
            row.integer("alarmAbove", -MOST, MOST)));
  }

  private static SortedMap<Integer, String> options(Fields fields) {
    SortedMap<Integer, String> options = new TreeMap<>();
    fields
        .rows(
            "options",
            row ->
                Optional.of(
                    new Option(
                        row.requiredInteger("value", -MOST, MOST), row.requiredText("words", 120))))
        .forEach(option -> options.put(option.value(), option.words()));
    return options;
  }

  private static Optional<Band> band(Fields row) {
    return Optional.of(
        new Band(
            row.requiredDecimal("least", FARTHEST.negate(), FARTHEST),
            row.requiredText("words", 80)));
  }
}
