package health.reprieve.patients.domain;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Other ways to write a name: Müsterle, Musterle and Muesterle are one; and how far two spellings
 * lie apart.
 */
public final class Spelling {

  private static final int SHORT = 4;
  private static final int LONG = 7;

  private Spelling() {}

  /** A typed term, with its umlauts written out, and with written-out umlauts read as such. */
  static Set<String> variants(String term) {
    String composed = Normalizer.normalize(term.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    Set<String> variants = new LinkedHashSet<>();
    variants.add(SearchWords.fold(composed));
    variants.add(
        SearchWords.fold(
            composed.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ø", "oe")));
    variants.add(
        SearchWords.fold(composed).replace("ae", "a").replace("oe", "o").replace("ue", "u"));
    return variants;
  }

  /**
   * Whether a word, or as much of it as was typed, is a slip of the fingers away: one letter more,
   * less, other or swapped with its neighbour, two in seven letters or more; under four, none.
   */
  public static boolean near(String typed, String word) {
    return distance(typed, word) <= (typed.length() < SHORT ? 0 : typed.length() < LONG ? 1 : 2);
  }

  /**
   * Whether two whole words are so few slips apart, or one is the other with umlauts written out.
   */
  static boolean alike(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int most = shorter < SHORT ? 0 : shorter < LONG ? 1 : 2;
    return variants(one).contains(other)
        || variants(other).contains(one)
        || slips(one, other) <= most;
  }

  /** The fewest such slips between what was typed and the word or its beginning. */
  public static int distance(String typed, String word) {
    String beginning = word.substring(0, Math.min(word.length(), typed.length()));
    return Math.min(slips(typed, word), slips(typed, beginning));
  }

  /** The optimal string alignment distance, row by row. */
  private static int slips(String one, String other) {
    int[][] rows = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        rows[i][j] = i == 0 ? j : j == 0 ? i : cheapest(rows, one, other, i, j);
      }
    }
    return rows[one.length()][other.length()];
  }

  private static int cheapest(int[][] rows, String one, String other, int i, int j) {
    int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least = Math.min(rows[i - 1][j - 1] + same, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
