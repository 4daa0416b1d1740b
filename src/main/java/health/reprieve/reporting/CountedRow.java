package health.reprieve.reporting;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The counts of a line, with those that somebody could compare it with.
 *
 * @param siblings one for each filter that narrows the line; empty without any
 */
record CountedRow(Counts counts, List<Siblings> siblings, SmallCells cells) {

  boolean isNarrowed() {
    return !siblings.isEmpty();
  }

  /** Whether a count, or a difference of two, may become known. */
  boolean tells(ToIntFunction<Counts> number) {
    return isFine(number.applyAsInt(counts))
        && siblings.stream().allMatch(one -> one.tell(number, cells));
  }

  /**
   * Whether a count may become known beside a part of it. Beside other lines also where this one
   * holds that part back: another one may tell it.
   */
  boolean tellsRest(ToIntFunction<Counts> whole, ToIntFunction<Counts> part, boolean isPartTold) {
    return (!isNarrowed() && !isPartTold)
        || tells(all -> whole.applyAsInt(all) - part.applyAsInt(all));
  }

  boolean tellsPart(ToIntFunction<Counts> part, ToIntFunction<Counts> whole) {
    return tells(part) && tellsRest(whole, part, true);
  }

  /** Whether others by a filter allow that it is told who is in relief on a day. */
  boolean tellsDay(int day) {
    return siblings.stream().allMatch(one -> one.tellDay(day, cells));
  }

  boolean isFine(int number) {
    return cells.isFine(number);
  }
}
