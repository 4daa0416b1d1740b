package health.reprieve.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Distinct values with their numbers against the values one by one. */
class SampleSummaryTest {

  @Property(tries = 200)
  void counted_values_summarise_like_the_values_themselves(
      @ForAll @Size(min = 1, max = 30) double[] values) {
    double[] rounded = Arrays.stream(values).map(value -> Math.rint(value % 10)).toArray();
    Map<Double, Integer> counted =
        Arrays.stream(rounded)
            .boxed()
            .collect(Collectors.toMap(Function.identity(), one -> 1, Integer::sum));

    SampleSummary each = SampleSummary.of(rounded);
    SampleSummary all = SampleSummary.of(counted);

    assertThat(all.n()).isEqualTo(each.n());
    assertThat(all.mean().orElseThrow()).isCloseTo(each.mean().orElseThrow(), within(1e-12));
    assertThat(all.median().orElseThrow()).isCloseTo(each.median().orElseThrow(), within(1e-12));
    assertThat(all.sd().orElse(-1)).isCloseTo(each.sd().orElse(-1), within(1e-12));
    assertThat(all.meanInterval().isPresent()).isEqualTo(each.meanInterval().isPresent());
  }

  @Test
  void nothing_has_no_mean_and_what_is_no_number_is_refused() {
    assertThat(SampleSummary.of(Map.of()).mean()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> SampleSummary.of(Map.of(Double.NaN, 1)));
  }
}
