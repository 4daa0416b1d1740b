package health.reprieve.reporting;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A condition narrowed by one filter, beside what the other values of that filter leave of it and
 * beside all of them together; every other filter is the same.
 *
 * @param whole without that filter
 * @param values one for each value that somebody can ask for and that has patients
 * @param asked place of the report's own value
 */
record Siblings(Counts whole, List<Counts> values, int asked) {

  /** Nothing but patients and courses. */
  Siblings ofPatients() {
    return new Siblings(
        whole.ofPatients(), values.stream().map(Counts::ofPatients).toList(), asked);
  }

  boolean tell(ToIntFunction<Counts> number, SmallCells cells) {
    return cells.tells(
        number.applyAsInt(whole), values.stream().map(number::applyAsInt).toList(), asked);
  }

  /** Whether neither a value has few, nor those of none. */
  boolean hasNoneFew(ToIntFunction<Counts> number, SmallCells cells) {
    int rest = number.applyAsInt(whole) - values.stream().mapToInt(number).sum();
    return cells.isFine(rest)
        && values.stream().allMatch(one -> cells.isFine(number.applyAsInt(one)));
  }

  /** Whether patients may be told of, beside those of all values of each filter that is set. */
  static boolean tellPatients(List<Siblings> each, SmallCells cells) {
    return each.stream().allMatch(one -> one.tell(Counts::patients, cells));
  }

  /** Whether who is in relief on a day may be told, beside all days before it. */
  boolean tellDay(int day, SmallCells cells) {
    return tell(one -> one.known(day), cells)
        && tell(one -> one.unsure(day), cells)
        && whole.atRisk().known().keySet().stream()
            .filter(before -> before < day)
            .allMatch(before -> tellBetween(before, day, cells));
  }

  private boolean tellBetween(int before, int day, SmallCells cells) {
    return tell(one -> one.known(before) - one.known(day), cells)
        && tell(one -> one.known(before) - one.known(day) - one.unsure(day), cells);
  }
}
