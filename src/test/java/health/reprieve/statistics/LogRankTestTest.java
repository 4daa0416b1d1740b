package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogRankTestTest {

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final List<Predicate<Map<String, String>>> AGES =
      List.of(
          row -> number(row, "age") <= 60,
          row -> number(row, "age") > 60 && number(row, "age") <= 70,
          row -> number(row, "age") > 70);

  static List<Map<String, String>> twoGroups() {
    return ReferenceFile.rows("logrank.csv");
  }

  static List<Map<String, String>> independent() {
    return ReferenceFile.rows("independent_logrank.csv");
  }

  @ParameterizedTest
  @MethodSource("twoGroups")
  void two_groups_agree_with_r(Map<String, String> row) {
    boolean lung = "lung_sex".equals(row.get("dataset"));
    List<EventTable> groups =
        lung
            ? List.of(SurvivalData.lung("1"), SurvivalData.lung("2"))
            : List.of(SurvivalData.leukemia("6MP"), SurvivalData.leukemia("placebo"));
    boolean first = List.of("sex=1", "arm=6MP").contains(row.get("group"));

    LogRankTest test = LogRankTest.of(groups, number(row, "rho")).orElseThrow();
    LogRankTest.Group group = test.groups().get(first ? 0 : 1);

    assertThat(group.n()).isEqualTo((long) number(row, "N"));
    assertThat(group.observed()).isCloseTo(number(row, "observed"), CLOSE);
    assertThat(group.expected()).isCloseTo(number(row, "expected"), CLOSE);
    assertThat(group.variance()).isCloseTo(number(row, "var_diag"), CLOSE);
    assertAnswer(test, row);
  }

  @ParameterizedTest
  @MethodSource("independent")
  void three_groups_and_strata_agree_with_r(Map<String, String> row) {
    double rho = number(row, "rho");
    boolean ages = "age3".equals(row.get("test"));

    LogRankTest test =
        ages
            ? LogRankTest.of(AGES.stream().map(SurvivalData::lung).toList(), rho).orElseThrow()
            : LogRankTest.stratified(AGES.stream().map(LogRankTestTest::sexes).toList(), rho)
                .orElseThrow();

    assertAnswer(test, row);
  }

  private static List<EventTable> sexes(Predicate<Map<String, String>> age) {
    return List.of(
        SurvivalData.lung(age.and(row -> "1".equals(row.get("sex")))),
        SurvivalData.lung(age.and(row -> "2".equals(row.get("sex")))));
  }

  private static void assertAnswer(LogRankTest test, Map<String, String> row) {
    assertThat(test.chiSquare()).isCloseTo(number(row, "chisq"), CLOSE);
    assertThat(test.degreesOfFreedom()).isEqualTo((int) number(row, "df"));
    assertThat(test.pValue()).isCloseTo(number(row, "p"), CLOSE);
  }

  @Test
  void a_group_without_units_is_left_out_of_the_degrees_of_freedom() {
    List<EventTable> three =
        List.of(SurvivalData.lung("1"), EventTable.of(List.of()), SurvivalData.lung("2"));
    LogRankTest two =
        LogRankTest.of(List.of(SurvivalData.lung("1"), SurvivalData.lung("2")), 0).orElseThrow();

    LogRankTest test = LogRankTest.of(three, 0).orElseThrow();

    assertThat(test.degreesOfFreedom()).isEqualTo(1);
    assertThat(test.chiSquare()).isCloseTo(two.chiSquare(), CLOSE);
  }

  @Test
  void groups_never_at_risk_together_and_one_group_alone_cannot_be_compared() {
    EventTable group = SurvivalData.lung("1");
    EventTable early = EventTable.of(List.of(new CensoredTime(1, false)));

    assertThat(LogRankTest.of(List.of(group), 0)).isEmpty();
    assertThat(LogRankTest.of(List.of(early, group), 0)).isEmpty();
  }

  @Test
  void groups_without_any_event_cannot_be_compared_and_equal_ones_do_not_differ() {
    EventTable censored = EventTable.of(List.of(new CensoredTime(3, false)));
    EventTable group = SurvivalData.lung("1");

    assertThat(LogRankTest.of(List.of(censored, censored), 0)).isEmpty();
    assertThat(LogRankTest.of(List.of(group, group), 0).orElseThrow().chiSquare())
        .isCloseTo(0, CLOSE);
    assertThat(LogRankTest.of(List.of(group, group), 0).orElseThrow().pValue()).isCloseTo(1, CLOSE);
  }

  @Test
  void each_stratum_has_the_same_groups() {
    List<EventTable> one = List.of(SurvivalData.lung("1"));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Objects.requireNonNull(LogRankTest.stratified(List.of(one, List.of()), 0)));
  }
}
