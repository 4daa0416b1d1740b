package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReliefLawsTest {

  private static final Baseline SEVEN = new Baseline(70, BaselineSource.DIARY_MEAN, 7);

  @Provide
  Arbitrary<List<ReliefEntry>> entries() {
    var hours = Arbitraries.integers().between(-10, 700);
    var scores = Arbitraries.integers().between(0, 10);
    return Combinators.combine(hours, scores)
        .as((hour, score) -> new ReliefEntry(Duration.ofHours(hour), score))
        .list()
        .ofMaxSize(30);
  }

  @Property
  void order_of_entries_changes_nothing(
      @ForAll("entries") List<ReliefEntry> entries, @ForAll Random random) {
    var shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);

    assertThat(assess(30, shuffled)).isEqualTo(assess(30, entries));
  }

  @Property
  void who_has_relief_by_half_has_relief_by_a_third(@ForAll("entries") List<ReliefEntry> entries) {
    if (assess(50, entries).status() == ReliefStatus.RESPONDER) {
      assertThat(assess(30, entries).status()).isEqualTo(ReliefStatus.RESPONDER);
    }
  }

  @Property
  void relief_is_lost_after_it_began(@ForAll("entries") List<ReliefEntry> entries) {
    var episode = assess(30, entries);
    var onset = episode.onset();
    var duration = episode.duration();

    if (onset != null && duration != null) {
      assertThat(duration.lost().after()).isGreaterThanOrEqualTo(onset.upTo());
    }
  }

  private static ReliefEpisode assess(int percent, List<ReliefEntry> entries) {
    var definition = ReliefDefinition.usual(1, Instant.EPOCH, new ReliefThreshold.Percent(percent));
    return ReliefRules.assess(definition, SEVEN, new ReliefDiary(entries, null));
  }
}
