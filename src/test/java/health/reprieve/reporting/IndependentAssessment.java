package health.reprieve.reporting;

import health.reprieve.testing.AnalystRows.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * What followed the courses of one patient for one condition, worked out from the rows of the
 * analysts' views by the rules of src/docs/statistics.md. It asks nothing of the application.
 */
final class IndependentAssessment {

  private static final Instant NEVER = Instant.MAX;
  private static final long MICROS_PER_DAY = 24 * IndependentRun.MICROS_PER_HOUR;
  private static final String AVERAGE = "AVERAGE_24H";
  private static final Set<String> OUTSIDE = Set.of("HOME", "FOLLOW_UP");

  private record Score(
      Instant at, String item, int value, String moment, boolean atVisit, String source) {

    static Score of(Row row) {
      return new Score(
          row.instant("speaks_for_utc"),
          row.text("item"),
          row.integer("score"),
          row.text("moment"),
          row.integer("at_visit") == 1,
          row.text("source"));
    }

    boolean is(String asked, String when) {
      return item.equals(asked) && moment.equals(when);
    }
  }

  /** Of this condition, or a next one; instants not on record are never. */
  private record Infusion(
      boolean isOfCondition, int course, Instant start, Instant end, Instant left) {

    static Infusion of(Row row, String condition) {
      return new Infusion(
          row.text("condition_code").equals(condition),
          row.integer("course_number"),
          row.instant("started_at_utc"),
          orNever(row, "ended_at_utc"),
          orNever(row, "left_at_utc"));
    }

    private static Instant orNever(Row row, String column) {
      return row.text(column).equals("null") ? NEVER : row.instant(column);
    }

    boolean isOf(int number) {
      return isOfCondition && course == number;
    }
  }

  private record Baseline(BigDecimal pain, String source, int scores) {

    int tenths() {
      return pain.movePointRight(1).intValueExact();
    }
  }

  private final Row definition;
  private final ZoneId zone;
  private final List<Infusion> infusions;
  private final List<Score> scores;

  /**
   * @param definition the row of analyst_definition
   * @param infusions all of the patient
   * @param scores of the patient and the condition
   */
  IndependentAssessment(Row definition, String condition, List<Row> infusions, List<Row> scores) {
    this.definition = definition;
    this.zone = ZoneId.of(definition.text("zone"));
    this.infusions = infusions.stream().map(row -> Infusion.of(row, condition)).toList();
    this.scores =
        scores.stream()
            .map(Score::of)
            .sorted(Comparator.comparing(Score::at).thenComparing(Score::value))
            .toList();
  }

  /**
   * The columns of analyst_course_outcome that follow from scores and infusions, as text; hours
   * with six decimals.
   *
   * @param course its number
   * @param threshold as the view names it
   */
  Map<String, String> of(int course, String threshold) {
    Map<String, String> told = new HashMap<>();
    Optional<Baseline> baseline = baseline(course);
    NavigableMap<Long, Integer> answers = answers(course);
    told.put("answers", String.valueOf(answers.size()));
    told.put("carried_over", isCarriedOver(course) ? "1" : "0");
    if (next(course).isBefore(NEVER)) {
      told.put("next_infusion_hours", IndependentRun.hours(since(ended(course), next(course))));
    }
    baseline.ifPresent(
        before -> {
          told.put("baseline", before.pain().toString());
          told.put("baseline_source", before.source());
          told.put("baseline_scores", String.valueOf(before.scores()));
          daySeven(told, answers);
        });
    if (isEligible(baseline)) {
      IntPredicate inRelief = inRelief(baseline.orElseThrow(), threshold);
      told.putAll(
          new IndependentRun(answers, inRelief::test, window(), next(course).isBefore(NEVER))
              .of(definition.integer("confirmations")));
    } else {
      told.put("status", "INELIGIBLE");
    }
    return told;
  }

  private Instant began(int course) {
    return infusions.stream()
        .filter(one -> one.isOf(course))
        .map(Infusion::start)
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private Instant ended(int course) {
    return last(course, Infusion::end, NEVER);
  }

  /**
   * The latest of those on record, of the infusions that ended then; of all where that is never.
   */
  private Instant last(int course, Function<Infusion, Instant> what, Instant end) {
    return infusions.stream()
        .filter(one -> one.isOf(course) && (end.equals(NEVER) || one.end().equals(end)))
        .map(what)
        .filter(instant -> instant.isBefore(NEVER))
        .max(Instant::compareTo)
        .orElse(NEVER);
  }

  /** The patient's next infusion after t = 0, of whatever other course. */
  private Instant next(int course) {
    return firstAfter(ended(course), infusions.stream().filter(one -> !one.isOf(course)));
  }

  private static Instant firstAfter(Instant time, Stream<Infusion> some) {
    return some.map(Infusion::start)
        .filter(start -> start.isAfter(time))
        .min(Instant::compareTo)
        .orElse(NEVER);
  }

  /** Baseline: the diary of 7 days with 4 answers or more, else what was asked in the clinic. */
  private Optional<Baseline> baseline(int course) {
    LocalDate first = day(began(course));
    Map<LocalDate, Integer> week = new HashMap<>();
    for (Score score : scores) {
      LocalDate day = day(score.at());
      if (score.item().equals(AVERAGE)
          && !score.atVisit()
          && (OUTSIDE.contains(score.moment()) || score.moment().equals("BEFORE"))
          && day.isBefore(first)
          && !day.isBefore(first.minusDays(7))) {
        week.put(day, score.value());
      }
    }
    if (week.size() >= 4) {
      BigDecimal sum = BigDecimal.valueOf(week.values().stream().mapToInt(one -> one).sum());
      BigDecimal mean = sum.divide(BigDecimal.valueOf(week.size()), 1, RoundingMode.HALF_UP);
      return Optional.of(new Baseline(mean, "DIARY_MEAN", week.size()));
    }
    return clinic(course, AVERAGE, "CLINIC_AVERAGE").or(() -> clinic(course, "NOW", "CLINIC_NOW"));
  }

  private Optional<Baseline> clinic(int course, String item, String source) {
    Instant began = began(course);
    return scores.stream()
        .filter(score -> score.is(item, "BEFORE") && !score.at().isAfter(began))
        .filter(score -> day(score.at()).equals(day(began)))
        .reduce((earlier, later) -> later)
        .map(score -> new Baseline(new BigDecimal(score.value() + ".0"), source, 1));
  }

  /** Answers by microseconds since t = 0; of two for one moment the higher. */
  private NavigableMap<Long, Integer> answers(int course) {
    List<Score> following = scores.stream().filter(score -> follows(score, course)).toList();
    Set<LocalDate> averaged = new HashSet<>();
    following.stream()
        .filter(score -> score.item().equals(AVERAGE))
        .forEach(score -> averaged.add(day(score.at())));
    NavigableMap<Long, Integer> answers = new TreeMap<>();
    for (Score score : following) {
      if (score.item().equals(AVERAGE)
          || (score.is("NOW", "FOLLOW_UP") && !averaged.contains(day(score.at())))) {
        answers.merge(since(ended(course), score.at()), score.value(), Math::max);
      }
    }
    return answers;
  }

  private boolean follows(Score score, int course) {
    Instant ended = ended(course);
    Instant goingOn = firstAfter(ended, infusions.stream().filter(one -> one.isOf(course)));
    return OUTSIDE.contains(score.moment())
        && score.at().isAfter(ended)
        && score.at().isBefore(next(course))
        && score.at().isBefore(goingOn)
        && (score.source().equals("IMPORT") || hadLeft(course, score.at()));
  }

  private boolean hadLeft(int course, Instant at) {
    Instant ended = ended(course);
    Instant left = last(course, Infusion::left, ended);
    return left.equals(NEVER) ? day(at).isAfter(day(ended)) : at.isAfter(left);
  }

  private static void daySeven(Map<String, String> told, NavigableMap<Long, Integer> answers) {
    answers.subMap(5 * MICROS_PER_DAY, true, 9 * MICROS_PER_DAY, true).keySet().stream()
        .min(
            Comparator.comparing((Long time) -> Math.abs(time - 7 * MICROS_PER_DAY))
                .thenComparing(Comparator.naturalOrder()))
        .ifPresent(
            time -> {
              told.put("day7_hours", IndependentRun.hours(time));
              told.put("day7_score", String.valueOf(answers.get(time)));
            });
  }

  /** R0. */
  private boolean isEligible(Optional<Baseline> baseline) {
    BigDecimal least = new BigDecimal(definition.text("minimum_baseline"));
    return baseline.isPresent() && baseline.get().pain().compareTo(least) >= 0;
  }

  private IntPredicate inRelief(Baseline baseline, String threshold) {
    int before = baseline.tenths();
    if (threshold.equals("2 points")) {
      return score -> before - 10 * score >= 20;
    }
    int percent =
        switch (threshold) {
          case "30 %" -> 30;
          case "50 %" -> 50;
          default -> definition.integer("relief_percent");
        };
    return score -> 100 * (before - 10 * score) >= percent * before;
  }

  private long window() {
    return definition.integer("onset_hours") * IndependentRun.MICROS_PER_HOUR;
  }

  /** Whether relief after the course before was seen in the 7 days before this one. */
  private boolean isCarriedOver(int course) {
    if (course == 1 || ended(course - 1).isAfter(began(course))) {
      return false;
    }
    Optional<Baseline> before = baseline(course - 1);
    if (!isEligible(before)) {
      return false;
    }
    long until = since(ended(course - 1), began(course));
    return answers(course - 1).subMap(until - 7 * MICROS_PER_DAY, until).values().stream()
        .anyMatch(inRelief(before.orElseThrow(), "definition")::test);
  }

  private static long since(Instant zero, Instant at) {
    return ChronoUnit.MICROS.between(zero, at);
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
