package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.reprieve.reporting.web.EndLabels.End;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndLabelsTest {

  private static final CurveArea AREA = new CurveArea(0, 840, 0, 200);

  @Test
  void a_name_stands_right_of_the_end_of_its_line() {
    assertThat(EndLabels.of(List.of(new End("CRPS", 100, 50)), AREA))
        .containsExactly(new EndLabel("CRPS", "112.0", "54.0", "M100.0 50.0L110.0 50.0"));
  }

  @Test
  void eight_lines_that_end_in_one_place_have_eight_names_a_line_of_text_apart() {
    for (double height : new double[] {0, 100, 199}) {
      List<Double> heights =
          EndLabels.of(Collections.nCopies(8, new End("Neuropathic pain", 140, height)), AREA)
              .stream()
              .map(label -> Double.parseDouble(label.y()))
              .sorted()
              .toList();

      assertThat(new HashSet<>(heights)).hasSize(8);
      for (int i = 1; i < heights.size(); i++) {
        assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(14);
      }
      assertThat(heights.get(0)).isGreaterThanOrEqualTo(0);
      assertThat(heights.get(7)).isLessThanOrEqualTo(200);
    }
  }

  @Test
  void names_far_apart_keep_the_heights_of_their_ends_and_the_order_of_their_lines() {
    assertThat(EndLabels.of(List.of(new End("Back pain", 400, 60), new End("CRPS", 100, 50)), AREA))
        .extracting(EndLabel::text, EndLabel::y)
        .containsExactly(tuple("Back pain", "64.0"), tuple("CRPS", "54.0"));
  }

  @Test
  void a_name_too_long_for_the_margin_is_cut() {
    String name = "Chronic pain after operations and injuries";

    assertThat(EndLabels.of(List.of(new End(name, 840, 50)), AREA).get(0).text())
        .isEqualTo("Chronic pain after operatio…");
  }
}
