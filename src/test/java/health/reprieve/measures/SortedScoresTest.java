package health.reprieve.measures;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.NewScore;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.measures.persistence.ScoreBatches;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SortedScoresTest {

  private static final PatientId NELL = PatientId.of(UUID.randomUUID());
  private static final Instant MONDAY = Instant.parse("2026-11-23T18:00:00Z");

  @Test
  void keeps_new_ones_and_tells_rows_that_stand_already_and_rows_that_clash() {
    NewScore stands = home(MONDAY, 6);
    NewScore clashes = home(MONDAY.plusSeconds(60), 3);
    NewScore fresh = home(MONDAY.plusSeconds(120), 5);
    SortedScores sorted =
        SortedScores.of(
            List.of(stands, clashes, fresh),
            standing(Map.of(stands.key(), PainScore.of(6), clashes.key(), PainScore.of(4))));
    assertThat(sorted.fresh()).containsExactly(fresh);
    assertThat(sorted.told()).isEqualTo(new ScoreBatch(1, List.of(0), List.of(1)));
  }

  @Test
  void compares_rows_with_earlier_rows_too() {
    SortedScores sorted =
        SortedScores.of(
            List.of(home(MONDAY, 6), home(MONDAY, 6), home(MONDAY, 7)), standing(Map.of()));
    assertThat(sorted.told()).isEqualTo(new ScoreBatch(1, List.of(1), List.of(2)));
  }

  @Test
  void what_was_set_aside_does_not_come_back_but_another_value_takes_its_place() {
    NewScore aside = home(MONDAY, 6);
    NewScore right = home(MONDAY, 4);
    SortedScores sorted =
        SortedScores.of(
            List.of(aside, right),
            new ScoreBatches.Known(Map.of(), Map.of(aside.key(), Set.of(PainScore.of(6)))));
    assertThat(sorted.fresh()).containsExactly(right);
    assertThat(sorted.told()).isEqualTo(new ScoreBatch(1, List.of(0), List.of()));
  }

  private static ScoreBatches.Known standing(Map<NewScore.Key, PainScore> scores) {
    return new ScoreBatches.Known(scores, Map.of());
  }

  @Test
  void counts_new_scores_by_patient() {
    SortedScores sorted =
        SortedScores.of(
            List.of(home(MONDAY, 6), home(MONDAY.plusSeconds(1), 6)), standing(Map.of()));
    assertThat(sorted.perPatient()).containsExactly(Map.entry(NELL, 2L));
  }

  private static NewScore home(Instant speaksFor, int score) {
    return NewScore.imported(
        NELL,
        ReportGroupCode.of("CRPS"),
        Item.AVERAGE_24H,
        PainScore.of(score),
        Moment.HOME,
        speaksFor);
  }
}
