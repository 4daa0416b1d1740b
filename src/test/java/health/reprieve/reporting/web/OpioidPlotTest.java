package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.reporting.Trajectories;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** By hand: over 100 days a day is 8.78 wide, from 34 on; 60 MME stand at y = 16 and 0 at 48. */
class OpioidPlotTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 5, 1);

  private static OpioidPlot plot(Trajectories trajectory) {
    return new OpioidPlot(trajectory.answer(FIRST, 5).upTo(FIRST.plusDays(100)));
  }

  @Test
  void a_review_holds_until_the_next_one_and_is_dotted_after_the_last() {
    OpioidPlot plot =
        plot(
            new Trajectories()
                .opioids(FIRST.plusDays(10), "60")
                .opioids(FIRST.plusDays(40), "30")
                .opioids(FIRST.plusDays(60), "0"));

    assertThat(plot.most()).isEqualTo(60);
    assertThat(plot.steps()).isEqualTo("M121.8 16.0H385.2M385.2 32.0H560.8");
    assertThat(plot.since()).isEqualTo("M560.8 48.0H912");
    assertThat(plot.marks()).hasSize(3);
  }

  @Test
  void nothing_is_drawn_where_a_review_left_the_opioids_open() {
    OpioidPlot plot =
        plot(new Trajectories().opioids(FIRST, null).opioids(FIRST.plusDays(40), "30"));

    assertThat(plot.steps()).isEmpty();
    assertThat(plot.marks()).hasSize(1);
  }

  @Test
  void a_dose_from_before_the_period_goes_on_in_it() {
    OpioidPlot plot = plot(new Trajectories().opioids(FIRST.minusDays(30), "45"));

    assertThat(plot.isEmpty()).isFalse();
    assertThat(plot.since()).isEqualTo("M34.0 24.0H912");
  }

  @Test
  void is_empty_without_reviews() {
    assertThat(plot(new Trajectories()).isEmpty()).isTrue();
  }
}
