package health.reprieve.measures.domain;

import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.Violations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument asks and how it is scored.
 *
 * @param missingMost answers that may be missing; with more there is no total
 * @param least total that the instrument can give
 * @param most total that the instrument can give
 * @param decimals that its totals can have, 0 to 2
 * @param bands by their least total
 */
public record Questionnaire(
    TotalRule rule,
    int missingMost,
    BigDecimal least,
    BigDecimal most,
    int decimals,
    List<Question> questions,
    List<Band> bands) {

  /** Most decimals that a total can have, and those of a mean. */
  static final int MOST_DECIMALS = 2;

  /**
   * A question.
   *
   * @param number from 1
   * @param alarmAbove an answer above it raises a task at once; null for none
   */
  public record Question(
      int number,
      String text,
      int least,
      int most,
      @Nullable String loinc,
      @Nullable Integer alarmAbove) {

    /** The same question in another language. */
    public Question inWords(String words) {
      return new Question(number, words, least, most, loinc, alarmAbove);
    }

    boolean takes(int value) {
      return value >= least && value <= most;
    }

    boolean alarmedBy(int value) {
      return alarmAbove != null && value > alarmAbove;
    }
  }

  /** A range of totals from its least up to the next band, in words. */
  public record Band(BigDecimal least, String words) {}

  /** The same with these questions. */
  public Questionnaire with(List<Question> others) {
    return new Questionnaire(rule, missingMost, least, most, decimals, others, bands);
  }

  /** Whether staff enter the total and no answers. */
  public boolean totalOnly() {
    return rule == TotalRule.TOTAL_ONLY;
  }

  /** Whether its answers are scores of their own and never stand on a sheet. */
  public boolean isOfScores() {
    return rule == TotalRule.EACH;
  }

  /**
   * Refuses answers to no question of this, and answers that its question does not take.
   *
   * @throws health.reprieve.platform.problem.InvalidRequest naming each as {@code answers.9}
   */
  public void refuseWrong(Map<Integer, Integer> answers) {
    Violations violations = new Violations();
    answers.forEach(
        (number, value) ->
            question(number)
                .ifPresentOrElse(
                    question -> {
                      if (!question.takes(value)) {
                        violations.add(
                            field(number),
                            "A whole number from %d to %d."
                                .formatted(question.least(), question.most()));
                      }
                    },
                    () -> violations.add(field(number), "There is no such question.")));
    violations.refuseIfAny();
  }

  /**
   * Refuses a total that the instrument cannot give.
   *
   * @throws health.reprieve.platform.problem.InvalidRequest if it is none
   */
  public void refuseWrongTotal(BigDecimal total) {
    boolean outside = total.compareTo(least) < 0 || total.compareTo(most) > 0;
    if (outside || total.stripTrailingZeros().scale() > decimals) {
      throw new InvalidRequest("total", allowedTotal());
    }
  }

  /** Which totals the instrument can give, such as "A whole number from 0 to 60." */
  public String allowedTotal() {
    String range = "from %s to %s".formatted(plain(least), plain(most));
    return switch (decimals) {
      case 0 -> "A whole number %s.".formatted(range);
      case 1 -> "A number %s, with one decimal at most.".formatted(range);
      default -> "A number %s, with two decimals at most.".formatted(range);
    };
  }

  /**
   * The total. Where as many answers are missing as the rule lets pass, a sum is prorated: the mean
   * of those given stands for them, and the result is rounded half up to a whole number.
   *
   * @return empty while too many are missing
   */
  public Optional<BigDecimal> total(Map<Integer, Integer> answers) {
    int missing = questions.size() - answers.size();
    if (totalOnly() || isOfScores() || answers.isEmpty() || missing > missingMost) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.valueOf(answers.values().stream().mapToInt(one -> one).sum());
    BigDecimal given = BigDecimal.valueOf(answers.size());
    return Optional.of(
        rule == TotalRule.MEAN
            ? sum.divide(given, MOST_DECIMALS, RoundingMode.HALF_UP)
            : sum.multiply(BigDecimal.valueOf(questions.size()))
                .divide(given, 0, RoundingMode.HALF_UP));
  }

  /** The band that a total lies in; empty where the instrument has none. */
  public Optional<Band> band(BigDecimal total) {
    return bands.stream()
        .filter(band -> band.least().compareTo(total) <= 0)
        .max(Comparator.comparing(Band::least));
  }

  /** The question of a number; empty where there is none. */
  public Optional<Question> question(int number) {
    return questions.stream().filter(one -> one.number() == number).findFirst();
  }

  /** Whether an answer must be looked at by staff today, however many others are missing. */
  public boolean alarmedBy(Map<Integer, Integer> answers) {
    return answers.entrySet().stream()
        .anyMatch(
            one -> question(one.getKey()).filter(it -> it.alarmedBy(one.getValue())).isPresent());
  }

  /** The name of a question's field in forms and JSON. */
  public static String field(int number) {
    return "answers." + number;
  }

  /** The numbers of these questions that have no answer. */
  public List<Integer> unanswered(Collection<Integer> answered) {
    return questions.stream().map(Question::number).filter(one -> !answered.contains(one)).toList();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
