package health.reprieve.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells small counts from others, also where a count could be worked out as a difference.
 *
 * @param smallest the smallest count that may be told, besides 0
 */
record SmallCells(int smallest) {

  /** Whether this count, or difference of counts, may become known. */
  boolean isFine(int number) {
    return number == 0 || Math.abs(number) >= smallest;
  }

  /**
   * Whether one of the parts of a whole may be told beside the others. Parts are held back where
   * they or the rest of the whole are small; then the next smallest, until what is held back is
   * together none or enough. Whoever subtracts what is told from the whole learns that sum at most.
   *
   * @param whole of all parts, and of those that nobody can ask for
   * @param parts in an order that is the same whichever of them is asked for
   * @param asked place among the parts
   */
  boolean tells(int whole, List<Integer> parts, int asked) {
    List<Integer> told = new ArrayList<>();
    int heldBack = whole;
    for (int place = 0; place < parts.size(); place++) {
      int part = parts.get(place);
      if (isFine(part) && isFine(whole - part)) {
        told.add(place);
        heldBack -= part;
      }
    }
    List<Integer> bySize =
        told.stream()
            .filter(place -> parts.get(place) != 0)
            .sorted(Comparator.comparing(place -> Math.abs(parts.get(place))))
            .toList();
    for (int place : bySize) {
      if (isFine(heldBack)) {
        break;
      }
      told.remove(Integer.valueOf(place));
      heldBack += parts.get(place);
    }
    return told.contains(asked);
  }
}
