package health.reprieve.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Which counts of a line may be told. Those that the figures need most come first: the assessed
 * with the responders, then the answers at day 7, then the eligible, then all patients; each is
 * told only if it makes no difference that is small with those before it.
 *
 * @param ineligible below the minimum, without baseline, and not yet due
 * @param reliefHeld thresholds in percent whose responders are held back
 * @param secondary counts that only add detail: cut short, sources, carried over, falls of every
 *     size, what ended relief
 */
record ToldCounts(
    boolean patients,
    boolean courses,
    boolean ineligible,
    boolean eligible,
    boolean assessed,
    boolean daySeven,
    Set<Integer> reliefHeld,
    boolean twoPoints,
    Secondary secondary) {

  /** Whether the detail is told. */
  record Secondary(
      boolean cutShort,
      boolean sources,
      boolean bySource,
      boolean carriedOver,
      boolean falls,
      boolean ended) {

    Secondary and(Secondary other) {
      return new Secondary(
          cutShort && other.cutShort,
          sources && other.sources,
          bySource && other.bySource,
          carriedOver && other.carriedOver,
          falls && other.falls,
          ended && other.ended);
    }
  }

  static final ToldCounts EVERYTHING =
      new ToldCounts(
          true,
          true,
          true,
          true,
          true,
          true,
          Set.of(),
          true,
          new Secondary(true, true, true, true, true, true));

  static final ToldCounts NOTHING =
      new ToldCounts(
          false,
          false,
          false,
          false,
          false,
          false,
          Set.of(),
          false,
          new Secondary(false, false, false, false, false, false));

  private static final ToldCounts WITHOUT_DETAIL =
      new ToldCounts(true, true, true, true, true, true, Set.of(), true, NOTHING.secondary);

  /**
   * What may be told of a line. Beside other lines each difference counts, whether or not this line
   * tells both its sides: another one may.
   *
   * @param allowed nothing beyond it is told
   */
  static ToldCounts of(CountedRow row, ToldCounts allowed) {
    boolean assessed = allowed.assessed && row.tells(Counts::assessed);
    boolean daySeven = allowed.daySeven && row.tells(Counts::daySeven);
    boolean eligible =
        allowed.eligible
            && row.tells(Counts::eligible)
            && row.tellsRest(Counts::eligible, Counts::assessed, assessed)
            && row.tellsRest(Counts::eligible, Counts::daySeven, daySeven);
    boolean patients =
        allowed.patients
            && row.tells(Counts::patients)
            && row.tellsRest(Counts::patients, Counts::eligible, eligible)
            && row.tellsRest(Counts::patients, Counts::assessed, assessed)
            && row.tellsRest(Counts::patients, Counts::daySeven, daySeven);
    Set<Integer> held = held(row, assessed ? allowed.reliefHeld : row.counts().relief().keySet());
    return new ToldCounts(
        patients,
        allowed.courses && patients && row.tells(one -> one.courses() - one.patients()),
        allowed.ineligible && patients && eligible && ineligible(row),
        eligible,
        assessed,
        daySeven,
        held,
        allowed.twoPoints && assessed && twoPoints(row, held),
        row.isNarrowed()
            ? NOTHING.secondary
            : secondary(row, eligible, daySeven, held).and(allowed.secondary));
  }

  private static boolean ineligible(CountedRow row) {
    return row.tells(Counts::belowMinimum)
        && row.tells(Counts::withoutBaseline)
        && row.tells(Counts::notYetDue);
  }

  /**
   * Responders are told if they, the rest, and those between two thresholds are not few.
   *
   * @param already held back for another reason
   */
  private static Set<Integer> held(CountedRow row, Set<Integer> already) {
    Set<Integer> held = new HashSet<>(already);
    List<Integer> before = new ArrayList<>();
    for (Integer percent : row.counts().relief().keySet()) {
      boolean told =
          !held.contains(percent)
              && row.tellsPart(one -> one.relief(percent), Counts::assessed)
              && before.stream()
                  .allMatch(other -> row.tells(one -> one.relief(other) - one.relief(percent)));
      if (told || row.isNarrowed()) {
        before.add(percent);
      }
      if (!told) {
        held.add(percent);
      }
    }
    return held;
  }

  private static boolean twoPoints(CountedRow row, Set<Integer> held) {
    return row.tellsPart(Counts::twoPoints, Counts::assessed)
        && row.counts().relief().keySet().stream()
            .filter(percent -> row.isNarrowed() || !held.contains(percent))
            .allMatch(percent -> row.tells(one -> one.relief(percent) - one.twoPoints()));
  }

  private static Secondary secondary(
      CountedRow row, boolean eligible, boolean daySeven, Set<Integer> held) {
    Counts counts = row.counts();
    int relieved = counts.relief().values().stream().findFirst().orElse(0);
    ToIntFunction<Counts> all = one -> relieved;
    boolean relief = counts.relief().keySet().stream().limit(1).noneMatch(held::contains);
    boolean sources = eligible && counts.sources().stream().allMatch(row::isFine);
    return new Secondary(
        relief && row.tellsPart(Counts::cutShort, all),
        sources,
        sources && relief && counts.sourceParts().stream().allMatch(row::isFine),
        eligible
            && relief
            && row.tellsPart(Counts::carriedOver, Counts::eligible)
            && row.tellsPart(Counts::own, Counts::assessed)
            && row.tellsPart(Counts::ownRelief, all)
            && row.tellsPart(Counts::ownRelief, Counts::own)
            && row.isFine(counts.eligible() - counts.carriedOver() - counts.own())
            && row.isFine((counts.assessed() - counts.own()) - (relieved - counts.ownRelief())),
        eligible && daySeven,
        relief);
  }

  /** Whether the responders at this threshold are told. */
  boolean relief(int percent) {
    return assessed && !reliefHeld.contains(percent);
  }

  /** What both tell. */
  ToldCounts and(ToldCounts other) {
    Set<Integer> held = new HashSet<>(reliefHeld);
    held.addAll(other.reliefHeld);
    return new ToldCounts(
        patients && other.patients,
        courses && other.courses,
        ineligible && other.ineligible,
        eligible && other.eligible,
        assessed && other.assessed,
        daySeven && other.daySeven,
        held,
        twoPoints && other.twoPoints,
        secondary.and(other.secondary));
  }

  /**
   * What the last line may tell beside its rows. By what the rows exceed it are further conditions
   * of patients who have more than one: they are told about like a line of their own, and so is
   * what it has more than a row. Detail only where nobody has two. A narrowed line is told only
   * then: by how much it is exceeded could be compared with other lines.
   */
  static ToldCounts apart(Counts total, List<CountedRow> rows, SmallCells cells) {
    Counts excess = Counts.excess(rows.stream().map(CountedRow::counts).toList(), total);
    if (excess.patients() == 0) {
      return EVERYTHING;
    }
    return rows.stream().anyMatch(CountedRow::isNarrowed)
        ? NOTHING
        : Stream.concat(
                Stream.of(excess),
                rows.stream().map(row -> Counts.excess(List.of(total), row.counts())))
            .map(part -> of(new CountedRow(part, List.of(), cells), WITHOUT_DETAIL))
            .reduce(WITHOUT_DETAIL, ToldCounts::and);
  }
}
