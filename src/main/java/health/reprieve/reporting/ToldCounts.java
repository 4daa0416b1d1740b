package health.reprieve.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/**
 * Which counts of a line may be told. Those that the figures need most come first: the assessed
 * with the responders, then the answers at day 7, then the eligible, then all patients; each is
 * told only if it makes no difference that is small with those before it.
 *
 * @param ineligible below the minimum, and without baseline
 * @param reliefHeld thresholds in percent whose responders are held back
 * @param secondary counts that only add detail: cut short, sources, carried over
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
  record Secondary(boolean cutShort, boolean sources, boolean bySource, boolean carriedOver) {

    Secondary and(Secondary other) {
      return new Secondary(
          cutShort && other.cutShort,
          sources && other.sources,
          bySource && other.bySource,
          carriedOver && other.carriedOver);
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
          new Secondary(true, true, true, true));

  /**
   * What may be told of a line.
   *
   * @param smallest the smallest count that may be told, besides 0
   * @param allowed nothing beyond it is told
   */
  static ToldCounts of(Counts counts, int smallest, ToldCounts allowed) {
    IntPredicate fine = number -> number == 0 || number >= smallest;
    boolean assessed = allowed.assessed && fine.test(counts.assessed());
    boolean daySeven = allowed.daySeven && fine.test(counts.daySeven());
    boolean eligible =
        allowed.eligible
            && fine.test(counts.eligible())
            && (!assessed || fine.test(counts.eligible() - counts.assessed()))
            && (!daySeven || fine.test(counts.eligible() - counts.daySeven()));
    boolean patients =
        allowed.patients
            && fine.test(counts.patients())
            && (!eligible || fine.test(counts.patients() - counts.eligible()))
            && (!assessed || fine.test(counts.patients() - counts.assessed()))
            && (!daySeven || fine.test(counts.patients() - counts.daySeven()));
    Set<Integer> held =
        held(counts, fine, assessed ? allowed.reliefHeld : counts.relief().keySet());
    return new ToldCounts(
        patients,
        allowed.courses && patients && fine.test(counts.courses() - counts.patients()),
        allowed.ineligible
            && patients
            && eligible
            && fine.test(counts.belowMinimum())
            && fine.test(counts.withoutBaseline()),
        eligible,
        assessed,
        daySeven,
        held,
        allowed.twoPoints && assessed && twoPoints(counts, fine, held),
        secondary(counts, fine, eligible, held).and(allowed.secondary));
  }

  /**
   * Responders are told if they, the rest, and those between two thresholds are not few.
   *
   * @param already held back for another reason
   */
  private static Set<Integer> held(Counts counts, IntPredicate fine, Set<Integer> already) {
    Set<Integer> held = new HashSet<>(already);
    List<Integer> before = new ArrayList<>();
    for (Map.Entry<Integer, Integer> one : counts.relief().entrySet()) {
      int count = one.getValue();
      boolean told =
          !held.contains(one.getKey())
              && isShareFine(count, counts.assessed(), fine)
              && before.stream().allMatch(other -> fine.test(Math.abs(other - count)));
      if (told) {
        before.add(count);
      } else {
        held.add(one.getKey());
      }
    }
    return held;
  }

  private static boolean twoPoints(Counts counts, IntPredicate fine, Set<Integer> held) {
    return isShareFine(counts.twoPoints(), counts.assessed(), fine)
        && counts.relief().entrySet().stream()
            .filter(one -> !held.contains(one.getKey()))
            .allMatch(one -> fine.test(Math.abs(one.getValue() - counts.twoPoints())));
  }

  private static Secondary secondary(
      Counts counts, IntPredicate fine, boolean eligible, Set<Integer> held) {
    int relieved = counts.relief().values().stream().findFirst().orElse(0);
    boolean relief = counts.relief().keySet().stream().limit(1).noneMatch(held::contains);
    boolean sources = eligible && counts.sources().stream().allMatch(fine::test);
    return new Secondary(
        relief && isShareFine(counts.cutShort(), relieved, fine),
        sources,
        sources && relief && counts.sourceParts().stream().allMatch(fine::test),
        eligible
            && relief
            && isShareFine(counts.carriedOver(), counts.eligible(), fine)
            && isShareFine(counts.own(), counts.assessed(), fine)
            && isShareFine(counts.ownRelief(), relieved, fine)
            && isShareFine(counts.ownRelief(), counts.own(), fine)
            && fine.test(counts.eligible() - counts.carriedOver() - counts.own())
            && fine.test((counts.assessed() - counts.own()) - (relieved - counts.ownRelief())));
  }

  private static boolean isShareFine(int part, int whole, IntPredicate fine) {
    return fine.test(part) && fine.test(whole - part);
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
   * What the last line may tell beside its rows: counts that the rows exceed by none or by enough.
   * The excess are patients of two conditions. Detail only where there are none.
   */
  static ToldCounts apart(Counts total, List<Counts> rows, int smallest) {
    Excess excess = new Excess(total, rows, smallest);
    Set<Integer> held = new HashSet<>();
    for (Integer percent : total.relief().keySet()) {
      if (!excess.isFine(counts -> counts.relief().getOrDefault(percent, 0))) {
        held.add(percent);
      }
    }
    boolean none = excess.of(Counts::patients) == 0;
    return new ToldCounts(
        excess.isFine(Counts::patients),
        true,
        excess.isFine(Counts::belowMinimum) && excess.isFine(Counts::withoutBaseline),
        excess.isFine(Counts::eligible),
        excess.isFine(Counts::assessed),
        excess.isFine(Counts::daySeven),
        held,
        excess.isFine(Counts::twoPoints),
        new Secondary(none, none, none, none));
  }

  private record Excess(Counts total, List<Counts> rows, int smallest) {

    int of(ToIntFunction<Counts> count) {
      return rows.stream().mapToInt(count).sum() - count.applyAsInt(total);
    }

    boolean isFine(ToIntFunction<Counts> count) {
      int excess = of(count);
      return excess == 0 || excess >= smallest;
    }
  }
}
