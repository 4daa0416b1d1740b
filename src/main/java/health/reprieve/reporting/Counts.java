package health.reprieve.reporting;

import static java.util.Objects.requireNonNull;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.reporting.ConditionReportView.Total;
import health.reprieve.reporting.persistence.CountedLine;
import health.reprieve.reporting.persistence.CountedLine.Like;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The counts of patients behind one line of a report, before anything is held back. A line without
 * figures has only patients and courses; the rest is 0.
 *
 * @param notYetDue with a course that is not over, which no other count but the first two holds; 0
 *     on the PHQ-9, where they are among the eligible
 * @param assessed with an answer while relief could begin
 * @param daySeven with an answer on days 5 to 9
 * @param relief with relief, by threshold in percent, the definition's own first; on the PHQ-9
 *     those with response and in remission
 * @param twoPoints with relief, if relief were a fall by 2 points
 * @param cutShort relief that ends with the next infusion
 * @param own assessed without carry-over
 * @param ownRelief with relief without carry-over
 * @param sources eligible, by the source of the baseline
 * @param sourceParts the parts into which the table by source splits those of each source
 * @param bySource the parts of some counts, by the source of the baseline
 * @param atRisk counted only of what narrowed reports are compared with
 */
record Counts(
    int patients,
    int courses,
    int belowMinimum,
    int withoutBaseline,
    int notYetDue,
    int eligible,
    int assessed,
    int daySeven,
    Map<Integer, Integer> relief,
    int twoPoints,
    int cutShort,
    int carriedOver,
    int own,
    int ownRelief,
    Collection<Integer> sources,
    List<Integer> sourceParts,
    Map<BaselineSource, OfSource> bySource,
    AtRisk atRisk) {

  /** Those whose baseline has one source. */
  record OfSource(int eligible, int assessed, int daySeven) {

    private static final OfSource NOBODY = new OfSource(0, 0, 0);
  }

  /** The key of the responders on the PHQ-9. */
  static final int RESPONSE = 1;

  /** The key of those in remission. */
  static final int REMISSION = 0;

  static Counts of(ConditionRow row) {
    MoodFigures mood = row.mood();
    return mood != null
        ? of(requireNonNull(row.patients()), requireNonNull(row.courses()), mood)
        : of(requireNonNull(row.patients()), requireNonNull(row.courses()), row.figures());
  }

  static Counts of(Total total) {
    return of(requireNonNull(total.patients()), requireNonNull(total.courses()), total.figures());
  }

  /**
   * A line of a narrowed report and those beside it, without detail.
   *
   * @param percent threshold of the definition
   */
  static Counts of(CountedLine line, int percent) {
    Map<Integer, Integer> relief = new LinkedHashMap<>();
    relief.put(percent, relieved(line, Like::own));
    relief.putIfAbsent(30, relieved(line, Like::at30));
    relief.putIfAbsent(50, relieved(line, Like::at50));
    return new Counts(
        line.number(),
        line.courses(),
        line.number(one -> one.own() == ReliefStatus.INELIGIBLE && one.baseline() != null),
        line.number(one -> one.baseline() == null),
        line.number(Like::isNotYetDue),
        line.number(Like::isEligible),
        line.number(Counts::isAssessed),
        line.number(one -> one.isEligible() && one.daySeven() != null),
        relief,
        relieved(line, Like::twoPoints),
        0,
        0,
        line.number(one -> isAssessed(one) && !one.carriedOver()),
        0,
        List.of(),
        List.of(),
        bySource(line),
        AtRisk.of(line));
  }

  private static boolean isAssessed(Like one) {
    return one.isEligible() && one.own().isAssessed();
  }

  private static Map<BaselineSource, OfSource> bySource(CountedLine line) {
    Map<BaselineSource, OfSource> parts = new EnumMap<>(BaselineSource.class);
    for (BaselineSource source : BaselineSource.values()) {
      parts.put(
          source,
          new OfSource(
              line.number(one -> one.isEligible() && one.source() == source),
              line.number(one -> isAssessed(one) && one.source() == source),
              line.number(
                  one -> one.isEligible() && one.daySeven() != null && one.source() == source)));
    }
    return parts;
  }

  private static int relieved(CountedLine line, Function<Like, ReliefStatus> status) {
    return line.number(one -> one.isEligible() && status.apply(one) == ReliefStatus.RESPONDER);
  }

  /** Nothing but patients and courses. */
  Counts ofPatients() {
    return of(patients, courses);
  }

  private static Counts of(int patients, int courses) {
    return new Counts(
        patients,
        courses,
        0,
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        0,
        0,
        0,
        0,
        0,
        List.of(),
        List.of(),
        Map.of(),
        AtRisk.NOT_COUNTED);
  }

  /**
   * By how much some rows exceed the line of all of them, without detail: the further conditions of
   * patients who have more than one.
   */
  static Counts excess(List<Counts> rows, Counts total) {
    Map<Integer, Integer> relief = new LinkedHashMap<>();
    total.relief.keySet().forEach(at -> relief.put(at, excess(rows, total, one -> one.relief(at))));
    return new Counts(
        excess(rows, total, Counts::patients),
        excess(rows, total, Counts::courses),
        excess(rows, total, Counts::belowMinimum),
        excess(rows, total, Counts::withoutBaseline),
        excess(rows, total, Counts::notYetDue),
        excess(rows, total, Counts::eligible),
        excess(rows, total, Counts::assessed),
        excess(rows, total, Counts::daySeven),
        relief,
        excess(rows, total, Counts::twoPoints),
        0,
        0,
        0,
        0,
        List.of(),
        List.of(),
        Map.of(),
        AtRisk.NOT_COUNTED);
  }

  private static int excess(List<Counts> rows, Counts total, ToIntFunction<Counts> number) {
    return rows.stream().mapToInt(number).sum() - number.applyAsInt(total);
  }

  /** Known to be in relief on a day. */
  int known(int day) {
    return atRisk.known().getOrDefault(day, 0);
  }

  /** The unsure on a day. */
  int unsure(int day) {
    return atRisk.unsure().getOrDefault(day, 0);
  }

  /** Those whose baseline has this source. */
  OfSource of(BaselineSource source) {
    return bySource.getOrDefault(source, OfSource.NOBODY);
  }

  /** Assessed whose baseline may be biased low. */
  int assessedCarriedOver() {
    return assessed - own;
  }

  /** With relief at a threshold in percent. */
  int relief(int percent) {
    return relief.getOrDefault(percent, 0);
  }

  /**
   * Response and remission are two thresholds: whoever is in one and not in the other is a cell.
   */
  private static Counts of(int patients, int courses, MoodFigures mood) {
    Map<Integer, Integer> rates = new LinkedHashMap<>();
    rates.put(RESPONSE, count(mood.response().observed()));
    rates.put(REMISSION, count(mood.remission().observed()));
    int followed = requireNonNull(mood.followed());
    return new Counts(
        patients,
        courses,
        requireNonNull(mood.inRemission()),
        requireNonNull(mood.withoutBaseline()),
        0,
        requireNonNull(mood.eligible()),
        followed,
        followed,
        rates,
        0,
        0,
        0,
        0,
        0,
        List.of(),
        List.of(),
        Map.of(),
        AtRisk.NOT_COUNTED);
  }

  static Counts of(int patients, int courses, @Nullable ConditionFigures figures) {
    if (figures == null) {
      return of(patients, courses);
    }
    Map<Integer, Integer> relief = new LinkedHashMap<>();
    figures.responses().forEach(one -> relief.put(one.percent(), count(one.relief())));
    SensitivityFigures sensitivity = figures.sensitivity();
    return new Counts(
        patients,
        courses,
        requireNonNull(figures.belowMinimum()),
        requireNonNull(figures.withoutBaseline()),
        requireNonNull(figures.notYetDue()),
        requireNonNull(figures.eligible()),
        requireNonNull(figures.assessed()),
        requireNonNull(figures.change().n()),
        relief,
        count(sensitivity.twoPoints()),
        requireNonNull(figures.cutShort()),
        requireNonNull(sensitivity.carriedOver()),
        requireNonNull(sensitivity.withoutCarryOver().total()),
        count(sensitivity.withoutCarryOver()),
        figures.sources().values(),
        sensitivity.bySource().values().stream().flatMap(Counts::parts).toList(),
        sensitivity.bySource().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    one ->
                        new OfSource(
                            one.getValue().patients(),
                            requireNonNull(one.getValue().relief().total()),
                            requireNonNull(one.getValue().change().n())))),
        AtRisk.NOT_COUNTED);
  }

  private static int count(ShareFigure share) {
    return requireNonNull(share.count());
  }

  /** With and without an answer at day 7, assessed or not, with relief or not. */
  private static Stream<Integer> parts(SensitivityFigures.SourceFigures source) {
    int daySeven = requireNonNull(source.change().n());
    int assessed = requireNonNull(source.relief().total());
    int relieved = count(source.relief());
    return Stream.of(
        daySeven,
        source.patients() - daySeven,
        source.patients() - assessed,
        relieved,
        assessed - relieved);
  }
}
