package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.reprieve.clinic.domain.ChairFeature;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A visit goes only into a chair that has what it needs. */
class ChairNeedsTest {

  private final Scene scene = new Scene().chairWith(3, ChairFeature.PUMP);
  private final Proposal visit =
      Scene.proposal(3, Scene.pain("10:00")).needing(Set.of(ChairFeature.PUMP));

  @Test
  void asks_the_chair_to_have_what_the_visit_needs() {
    assertThat(BookingPolicy.conflicts(visit, scene.availability())).isEmpty();

    Proposal quiet = visit.needing(Set.of(ChairFeature.QUIET, ChairFeature.BED));

    assertThat(BookingPolicy.conflicts(quiet, scene.availability()))
        .extracting(Conflict::obstacle, Conflict::words)
        .containsExactly(
            tuple(Obstacle.CHAIR_LACKS, "Chair 3 lacks what the visit needs: bed, quiet."));
  }

  @Test
  void says_in_words_that_no_chair_has_what_is_needed() {
    List<Seat> seats = scene.availability().seats();
    Set<ChairFeature> both = EnumSet.of(ChairFeature.BED, ChairFeature.PUMP);

    NoChairHas.refuseUnlessOneHas(Set.of(), List.of());
    NoChairHas.refuseUnlessOneHas(Set.of(ChairFeature.PUMP), seats);
    assertThatThrownBy(() -> NoChairHas.refuseUnlessOneHas(both, seats))
        .isInstanceOf(NoChairHas.class)
        .hasMessageStartingWith("No chair in use has what is needed: bed, pump. ");
  }

  @Test
  void finds_times_only_in_chairs_that_have_what_the_visit_needs() {
    assertThat(new SlotFinder(scene.availability(), visit).openings())
        .isNotEmpty()
        .allSatisfy(
            opening ->
                assertThat(opening.seats()).extracting(Seat::id).containsExactly(Scene.chair(3)));
  }
}
