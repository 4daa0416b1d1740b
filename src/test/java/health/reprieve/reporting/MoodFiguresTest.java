package health.reprieve.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.reprieve.outcomes.domain.MoodTerms;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.reporting.persistence.MoodLine;
import health.reprieve.statistics.ConfidenceInterval;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Expected: SciPy 1.17.1. {@code b = [10,12,14,16,18]; a = [4,9,7,12,10]; d = a - b}: mean -5.6, sd
 * 2.0736, {@code t.interval(.95, 4)} -8.1748 to -3.0252; {@code mean(100 * d / b)} -40.8889; {@code
 * mean(b + [15])} 14.1667, {@code binomtest(k, n).proportion_ci(method='wilson')}.
 */
class MoodFiguresTest {

  private static final Offset<Double> CLOSE = within(5e-5);

  /** Ten to 4 and so on; 15 missing after, 4 in remission before, and one not asked. */
  private static final Map<MoodTotals, Integer> PATIENTS =
      Stream.of("10 4", "12 9", "14 7", "16 12", "18 10", "15 -", "4 0", "- 3")
          .collect(Collectors.toMap(MoodFiguresTest::totals, one -> 1));

  @Test
  void counts_who_was_asked_who_was_ill_and_who_was_followed() {
    MoodFigures figures = figures(PATIENTS, 5);

    assertThat(figures.withoutBaseline()).isEqualTo(1);
    assertThat(figures.inRemission()).isEqualTo(1);
    assertThat(figures.eligible()).isEqualTo(6);
    assertThat(figures.followed()).isEqualTo(5);
    assertThat(figures.withoutFollowUp()).isEqualTo(1);
  }

  @Test
  void change_is_that_of_the_followed_with_its_t_interval() {
    MoodFigures figures = figures(PATIENTS, 5);

    assertThat(figures.before().n()).isEqualTo(6);
    assertThat(figures.before().mean()).isCloseTo(14.16667, CLOSE);
    assertThat(figures.after().mean()).isCloseTo(8.4, CLOSE);
    assertThat(figures.change().n()).isEqualTo(5);
    assertThat(figures.change().mean()).isCloseTo(-5.6, CLOSE);
    assertThat(figures.change().sd()).isCloseTo(2.07364, CLOSE);
    ConfidenceInterval interval = requireNonNull(figures.change().interval());
    assertThat(interval.lower()).isCloseTo(-8.17477, CLOSE);
    assertThat(interval.upper()).isCloseTo(-3.02523, CLOSE);
    assertThat(figures.changePercent().mean()).isCloseTo(-40.88889, CLOSE);
  }

  @Test
  void rates_are_of_the_followed_and_the_missing_are_taken_either_way() {
    MoodFigures figures = figures(PATIENTS, 5);

    expect(figures.response().observed(), 2, 5, 0.11762, 0.76928);
    expect(figures.response().worstCase(), 2, 6, 0.09677, 0.70001);
    expect(figures.response().bestCase(), 3, 6, 0.18762, 0.81238);
    expect(figures.remission().observed(), 1, 5, 0.03622, 0.62447);
    expect(figures.remission().worstCase(), 1, 6, 0.03005, 0.56350);
    expect(figures.remission().bestCase(), 2, 6, 0.09677, 0.70001);
  }

  /** Fifteen to come: known before, treated too lately to be missing; the cases are as before. */
  @Test
  void who_is_not_yet_due_is_eligible_and_in_neither_case() {
    Map<MoodTotals, Integer> patients = new HashMap<>(PATIENTS);
    patients.put(totals("15 +"), 2);
    patients.put(totals("4 +"), 1);
    MoodFigures figures = figures(patients, 5);

    assertThat(figures.eligible()).isEqualTo(8);
    assertThat(figures.before().n()).isEqualTo(8);
    assertThat(figures.withoutFollowUp()).isEqualTo(1);
    assertThat(figures.notYetDue()).isEqualTo(2);
    expect(figures.response().observed(), 2, 5, 0.11762, 0.76928);
    expect(figures.response().worstCase(), 2, 6, 0.09677, 0.70001);
    expect(figures.remission().bestCase(), 2, 6, 0.09677, 0.70001);
  }

  @Test
  void patients_alike_count_as_many_as_they_are() {
    MoodFigures figures = figures(Map.of(totals("10 4"), 3, totals("12 9"), 4), 5);

    assertThat(figures.change().mean()).isCloseTo(-30.0 / 7, CLOSE);
    assertThat(figures.response().observed().count()).isEqualTo(3);
    assertThat(figures.response().observed().total()).isEqualTo(7);
  }

  @Test
  void of_fewer_than_the_smallest_cell_there_is_no_mean_and_no_rate() {
    MoodFigures figures = figures(PATIENTS, 6);

    assertThat(figures.before().mean()).isNotNull();
    assertThat(figures.change().mean()).isNull();
    assertThat(figures.response().observed().share()).isNull();
    assertThat(figures.response().worstCase().share()).isNotNull();
  }

  private static MoodFigures figures(Map<MoodTotals, Integer> patients, int smallestCell) {
    return MoodFigures.of(
        new MoodLine(patients, Map.of(), 0), MoodTerms.USUAL, smallestCell, ReliefBands::of);
  }

  private static void expect(ShareFigure share, int count, int of, double lower, double upper) {
    assertThat(share.count()).isEqualTo(count);
    assertThat(share.total()).isEqualTo(of);
    ConfidenceInterval interval = requireNonNull(share.interval());
    assertThat(interval.lower()).isCloseTo(lower, CLOSE);
    assertThat(interval.upper()).isCloseTo(upper, CLOSE);
  }

  private static MoodTotals totals(String words) {
    String[] parts = words.split(" ", -1);
    return new MoodTotals(
        parts[0].equals("-") ? null : new BigDecimal(parts[0]),
        parts[1].matches("[-+]") ? null : new BigDecimal(parts[1]),
        !parts[1].equals("+"));
  }
}
