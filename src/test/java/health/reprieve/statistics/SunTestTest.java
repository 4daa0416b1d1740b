package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;
import static health.reprieve.statistics.ReferenceFile.numberOrInfinity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SunTestTest {

  @ParameterizedTest
  @CsvSource({"bcos, data_bcos_npsurv.csv", "weekly, independent_weekly.csv"})
  void agrees_with_plain_em_and_the_formula_in_r(String data, String file) {
    List<Map<String, String>> answers =
        ReferenceFile.rows("independent_sun.csv").stream()
            .filter(row -> data.equals(row.get("data")))
            .toList();
    List<Map<CensoredInterval, Long>> groups =
        answers.stream().map(answer -> rows(file, answer.getOrDefault("group", ""))).toList();

    SunTest test = SunTest.of(groups).orElseThrow();

    assertThat(test.degreesOfFreedom()).isEqualTo((int) number(answers.get(0), "df"));
    assertThat(test.chiSquare()).isCloseTo(number(answers.get(0), "chisq"), within(1e-9));
    assertThat(test.pValue()).isCloseTo(number(answers.get(0), "p"), within(1e-9));
    for (int i = 0; i < answers.size(); i++) {
      assertThat(test.groups().get(i).n()).isEqualTo((long) number(answers.get(i), "n"));
      assertThat(test.groups().get(i).score())
          .isCloseTo(number(answers.get(i), "score"), within(1e-9));
    }
  }

  private static Map<CensoredInterval, Long> rows(String file, String group) {
    return counted(
        ReferenceFile.rows(file).stream()
            .filter(row -> group.equals(row.get("group")))
            .map(
                row -> {
                  boolean open = Objects.requireNonNull(row.get("right")).equals("Inf");
                  double right = open ? Double.POSITIVE_INFINITY : numberOrInfinity(row, "right");
                  return new CensoredInterval(number(row, "left"), right);
                })
            .toList());
  }

  @Test
  void one_group_and_equal_rows_cannot_be_compared() {
    Map<CensoredInterval, Long> group = Map.of(new CensoredInterval(1, 2), 3L);

    assertThat(SunTest.of(List.of(group))).isEmpty();
    assertThat(SunTest.of(List.of(group, Map.of()))).isEmpty();
    assertThat(SunTest.of(List.of(group, group))).isEmpty();
  }

  @Test
  void right_censored_rows_alone_cannot_be_compared() {
    Map<CensoredInterval, Long> early = Map.of(CensoredInterval.after(1), 3L);
    Map<CensoredInterval, Long> late = Map.of(CensoredInterval.after(9), 3L);

    assertThat(SunTest.of(List.of(early, late))).isEmpty();
  }

  @Provide
  Arbitrary<List<CensoredInterval>> samples() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(1, 15).injectNull(0.3))
        .as(
            (from, wide) ->
                wide == null
                    ? CensoredInterval.after(from)
                    : new CensoredInterval(from, from + wide))
        .list()
        .ofMinSize(2)
        .ofMaxSize(30);
  }

  @Property(tries = 300)
  void scores_add_up_to_nothing_and_the_order_of_groups_does_not_matter(
      @ForAll("samples") List<CensoredInterval> one,
      @ForAll("samples") List<CensoredInterval> two) {
    var test = SunTest.of(List.of(counted(one), counted(two)));
    var turned = SunTest.of(List.of(counted(two), counted(one)));

    assertThat(turned.isPresent()).isEqualTo(test.isPresent());
    test.ifPresent(
        found -> {
          assertThat(found.groups().get(0).score() + found.groups().get(1).score())
              .isCloseTo(0, within(1e-9));
          assertThat(turned.orElseThrow().chiSquare())
              .isCloseTo(found.chiSquare(), within(1e-9 * (1 + found.chiSquare())));
        });
  }

  private static Map<CensoredInterval, Long> counted(List<CensoredInterval> rows) {
    return rows.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
