package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.reprieve.statistics.PairedChange.Pair;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PairedEffectTest {

  private static final Offset<Double> CLOSE = within(1e-9);

  @ParameterizedTest
  @CsvSource({"data_sleep_paired.csv, sleep(group2-group1)", "data_nrs_paired.csv, nrs_all"})
  void test_and_effect_sizes_agree_with_r(String data, String answer) {
    PairedChange change =
        PairedChange.of(
            ReferenceFile.rows(data).stream()
                .map(row -> new Pair(number(row, "pre"), number(row, "post")))
                .toList());
    Map<String, String> expected =
        ReferenceFile.rows("paired.csv").stream()
            .filter(row -> answer.equals(row.get("data")))
            .findFirst()
            .orElseThrow();

    PairedChange.StudentTest test = change.studentTest().orElseThrow();
    assertThat(test.t()).isCloseTo(number(expected, "t"), CLOSE);
    assertThat(test.degreesOfFreedom()).isEqualTo((int) number(expected, "df"));
    assertThat(test.pValue()).isCloseTo(number(expected, "p"), CLOSE);
    PairedEffect effect = change.effect().orElseThrow();
    assertThat(effect.dz()).isCloseTo(number(expected, "cohen_dz"), CLOSE);
    assertThat(effect.correction()).isCloseTo(number(expected, "hedges_J"), CLOSE);
    assertThat(effect.hedgesG()).isCloseTo(number(expected, "hedges_gz"), CLOSE);
    assertThat(effect.dav()).isCloseTo(number(expected, "d_av_meanSD"), CLOSE);
    assertThat(effect.dzInterval().lower()).isCloseTo(number(expected, "dz_ci_lo"), CLOSE);
    assertThat(effect.dzInterval().upper()).isCloseTo(number(expected, "dz_ci_hi"), CLOSE);
  }

  @Test
  void two_pairs_and_equal_differences_have_no_effect_size() {
    assertThat(PairedChange.of(List.of(new Pair(1, 2), new Pair(1, 3))).effect()).isEmpty();
    assertThat(PairedChange.of(List.of(new Pair(1, 2), new Pair(2, 3), new Pair(3, 4))).effect())
        .isEmpty();
    assertThat(PairedChange.of(List.of()).studentTest()).isEmpty();
  }

  static List<Map<String, String>> noncentral() {
    return ReferenceFile.rows("independent_noncentral_t.csv");
  }

  @ParameterizedTest
  @MethodSource("noncentral")
  void noncentral_t_agrees_with_numerical_integration(Map<String, String> row) {
    NoncentralT distribution = new NoncentralT(number(row, "df"), number(row, "ncp"));

    assertThat(distribution.cumulative(number(row, "t")))
        .isCloseTo(number(row, "p"), within(1e-12));
  }

  @Test
  void noncentrality_is_found_from_its_probability_also_where_it_is_great() {
    for (double t : List.of(-40.0, -3.0, 0.0, 2.0, 60.0)) {
      double noncentrality = NoncentralT.noncentralityAt(t, 30, 0.975);

      assertThat(new NoncentralT(30, noncentrality).cumulative(t)).isCloseTo(0.975, CLOSE);
    }
  }
}
