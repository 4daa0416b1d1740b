package health.reprieve.measures.domain;

import health.reprieve.measures.domain.Questionnaire.Band;
import health.reprieve.measures.domain.Questionnaire.Question;
import health.reprieve.platform.problem.Violations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An instrument that a clinic loads. Where the answers give the total, its range follows from them;
 * where only the total is entered, the range is told.
 *
 * @param options the words of answers, by their value
 */
public record NewInstrument(
    InstrumentCode code,
    String title,
    String edition,
    String language,
    String licence,
    String leadIn,
    @Nullable String panelLoinc,
    @Nullable String totalLoinc,
    SortedMap<Integer, String> options,
    Questionnaire questionnaire) {

  private static final int MOST_QUESTIONS = 60;
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");
  private static final Pattern LOINC = Pattern.compile("[0-9]{1,7}-[0-9]");

  /**
   * @param least of the totals; null where the answers give it
   * @param most of the totals; null where the answers give it
   * @param decimals of the totals; null where the answers give them, and for two
   * @throws health.reprieve.platform.problem.InvalidRequest naming everything that is not sound
   */
  public static NewInstrument of(
      InstrumentCode code,
      Labels labels,
      TotalRule rule,
      int missingMost,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      @Nullable Integer decimals,
      List<Question> questions,
      SortedMap<Integer, String> options,
      List<Band> bands) {
    boolean total = rule == TotalRule.TOTAL_ONLY;
    Questionnaire asked =
        new Questionnaire(
            rule,
            missingMost,
            total ? scaled(least) : derived(rule, questions, Question::least),
            total ? scaled(most) : derived(rule, questions, Question::most),
            decimals(rule, decimals),
            List.copyOf(questions),
            bands.stream().map(band -> new Band(scaled(band.least()), band.words())).toList());
    NewInstrument instrument =
        new NewInstrument(
            code,
            labels.title(),
            labels.edition(),
            labels.language(),
            labels.licence(),
            labels.leadIn(),
            labels.panelLoinc(),
            labels.totalLoinc(),
            options,
            asked);
    instrument.refuseUnsound();
    return instrument;
  }

  /** What an instrument is called and by what right it is used. */
  public record Labels(
      String title,
      String edition,
      String language,
      String licence,
      String leadIn,
      @Nullable String panelLoinc,
      @Nullable String totalLoinc) {}

  private static int decimals(TotalRule rule, @Nullable Integer told) {
    return switch (rule) {
      case SUM, EACH -> 0;
      case MEAN -> Questionnaire.MOST_DECIMALS;
      case TOTAL_ONLY -> told == null ? Questionnaire.MOST_DECIMALS : told;
    };
  }

  private static BigDecimal scaled(@Nullable BigDecimal number) {
    return (number == null ? BigDecimal.ZERO : number)
        .setScale(Questionnaire.MOST_DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal derived(
      TotalRule rule, List<Question> questions, ToIntFunction<Question> end) {
    BigDecimal sum = scaled(BigDecimal.valueOf(questions.stream().mapToInt(end).sum()));
    return rule == TotalRule.MEAN && !questions.isEmpty()
        ? sum.divide(BigDecimal.valueOf(questions.size()), RoundingMode.HALF_UP)
        : sum;
  }

  private void refuseUnsound() {
    Violations wrong = new Violations();
    if (!CODE.matcher(code.value()).matches()) {
      wrong.add("code", "2 to 20 capitals, figures and hyphens, such as ESAS-R.");
    }
    codes(wrong);
    if (questionnaire.isOfScores()) {
      wrong.add("rule", "SUM, MEAN or TOTAL_ONLY: pain scores are asked as they are.");
    } else if (questionnaire.totalOnly()) {
      totalOnly(wrong);
    } else {
      questions(wrong);
    }
    options(wrong);
    bands(wrong);
    wrong.refuseIfAny();
  }

  private void codes(Violations wrong) {
    Stream.concat(
            Stream.of(panelLoinc, totalLoinc),
            questionnaire.questions().stream().map(Question::loinc))
        .filter(loinc -> loinc != null && !LOINC.matcher(loinc).matches())
        .forEach(loinc -> wrong.add("loinc", "A LOINC code such as 44249-1, or none."));
  }

  private void totalOnly(Violations wrong) {
    if (!questionnaire.questions().isEmpty()) {
      wrong.add("questions", "None where only the total is entered.");
    }
    if (questionnaire.decimals() < 0 || questionnaire.decimals() > Questionnaire.MOST_DECIMALS) {
      wrong.add("decimals", "0, 1 or 2.");
    }
    if (questionnaire.least().compareTo(questionnaire.most()) >= 0) {
      wrong.add("most", "The range of the total: most above least.");
    }
  }

  private void questions(Violations wrong) {
    List<Question> all = questionnaire.questions();
    if (all.isEmpty() || all.size() > MOST_QUESTIONS) {
      wrong.add("questions", "1 to %d questions.".formatted(MOST_QUESTIONS));
      return;
    }
    for (int at = 0; at < all.size(); at++) {
      Question question = all.get(at);
      String field = "questions." + at + ".";
      if (question.number() != at + 1) {
        wrong.add(field + "number", "Numbered from 1 on, in order.");
      }
      if (question.least() >= question.most()) {
        wrong.add(field + "most", "Above least.");
      }
      Integer alarm = question.alarmAbove();
      if (alarm != null && (alarm < question.least() || alarm >= question.most())) {
        wrong.add(field + "alarmAbove", "From least to below most.");
      }
    }
    missing(all, wrong);
  }

  /** A mean stands for what is missing only where all answers have one range. */
  private void missing(List<Question> all, Violations wrong) {
    boolean oneRange =
        all.stream().map(one -> List.of(one.least(), one.most())).distinct().count() == 1;
    if (questionnaire.missingMost() >= all.size()) {
      wrong.add("missingMost", "Fewer than there are questions.");
    } else if (questionnaire.missingMost() > 0 && !oneRange) {
      wrong.add("missingMost", "0 where the questions have different ranges.");
    }
  }

  private void options(Violations wrong) {
    options
        .keySet()
        .forEach(
            value -> {
              if (questionnaire.questions().stream().noneMatch(one -> one.takes(value))) {
                wrong.add("options", "%d is no answer to any question.".formatted(value));
              }
            });
  }

  private void bands(Violations wrong) {
    List<Band> bands = questionnaire.bands();
    Set<BigDecimal> seen = new HashSet<>();
    for (Band band : bands) {
      boolean inside =
          band.least().compareTo(questionnaire.least()) >= 0
              && band.least().compareTo(questionnaire.most()) <= 0;
      if (!inside || !seen.add(band.least())) {
        wrong.add("bands", "Each begins at another total within the range.");
      }
    }
    if (!bands.isEmpty() && questionnaire.band(questionnaire.least()).isEmpty()) {
      wrong.add("bands", "The lowest begins at the least total.");
    }
  }
}
