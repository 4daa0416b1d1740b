package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.clinic.domain.ChairId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever is booked, moved and cancelled, on a model of the claims and the load. */
class ClaimLawsTest {

  @Property(tries = 300)
  void claims_are_the_union_of_live_visits_and_the_load_is_their_sum(
      @ForAll("steps") List<Step> steps) {
    Day day = new Day();

    for (Step step : steps) {
      day.apply(step);

      assertThat(day.claims).as("claims").isEqualTo(day.unionOfVisits());
      assertThat(day.load).as("load").isEqualTo(day.sumOfVisits());
      assertThat(day.load.values()).allMatch(twelfths -> twelfths <= 24);
    }
  }

  @Property(tries = 100)
  void cancelling_gives_back_exactly_what_was_taken(@ForAll("steps") List<Step> steps) {
    Day day = new Day();
    steps.forEach(day::apply);

    new ArrayList<>(day.visits.keySet()).forEach(day::cancel);

    assertThat(day.claims).isEmpty();
    assertThat(day.load.values()).allMatch(twelfths -> twelfths == 0);
  }

  @Property(tries = 200)
  void what_is_cancelled_is_found_again(@ForAll("steps") List<Step> steps, @ForAll int pick) {
    Day day = new Day();
    steps.forEach(day::apply);
    if (day.visits.isEmpty()) {
      return;
    }
    List<Integer> standing = List.copyOf(new TreeMap<>(day.visits).keySet());
    int visit = standing.get(Math.floorMod(pick, standing.size()));
    Place left = Objects.requireNonNull(day.visits.get(visit));
    day.cancel(visit);
    Proposal again =
        Day.proposal(
            new Step(
                visit,
                (int) left.chair.value().getLeastSignificantBits(),
                Quarters.between(Scene.at("07:00"), left.plan.start()),
                false));

    SlotFinder finder = new SlotFinder(day.without(visit), again);

    assertThat(finder.next()).map(slot -> slot.time()).contains(left.plan.time());
    assertThat(finder.sameTime()).map(FreeSlot::chair).contains(left.chair);
  }

  /** Visit number {@code visit} is booked there, or moved there if it stands, or cancelled. */
  record Step(int visit, int chair, int quarter, boolean cancel) {

    VisitPlan plan() {
      return new VisitPlan(
          Scene.at("07:00").plus(Quarters.LENGTH.multipliedBy(quarter)),
          visit % 2 == 0 ? Scene.PAIN : Scene.MOOD);
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 40),
            Arbitraries.of(true, false, false))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }

  /** One day's claims and load, changed only by what a visit takes and gives back. */
  private static final class Day {

    private final Map<Integer, Place> visits = new HashMap<>();
    private final Set<Claim> claims = new HashSet<>();
    private final SortedMap<Instant, Integer> load = new TreeMap<>();

    private void apply(Step step) {
      if (step.cancel) {
        cancel(step.visit);
      } else if (BookingPolicy.conflicts(proposal(step), without(step.visit)).isEmpty()) {
        cancel(step.visit);
        take(step.visit, new Place(Scene.chair(step.chair), step.plan()));
      }
    }

    private void take(int visit, Place place) {
      visits.put(visit, place);
      assertThat(place.claims()).as("a claim of another").noneMatch(claims::contains);
      claims.addAll(place.claims());
      change(place.plan.nurseTwelfths(Scene.SHARES), 1);
    }

    private void cancel(int visit) {
      Place left = visits.remove(visit);
      if (left != null) {
        claims.removeAll(left.claims());
        change(left.plan.nurseTwelfths(Scene.SHARES), -1);
      }
    }

    private void change(SortedMap<Instant, Integer> twelfths, int sign) {
      twelfths.forEach((quarter, share) -> load.merge(quarter, sign * share, Integer::sum));
    }

    private static Proposal proposal(Step step) {
      return new Proposal(
          Scene.at("06:00"),
          Scene.chair(step.chair),
          step.plan(),
          Scene.SHARES,
          Scene.patient(step.visit),
          new Proposal.ProtocolOffer("Pain 2 h", true));
    }

    private Availability without(int visit) {
      Scene scene = new Scene();
      visits.forEach(
          (other, place) -> {
            if (other != visit) {
              scene.booked((int) place.chair.value().getLeastSignificantBits(), other, place.plan);
            }
          });
      return scene.availability();
    }

    private Set<Claim> unionOfVisits() {
      Set<Claim> union = new HashSet<>();
      visits.values().forEach(place -> union.addAll(place.claims()));
      return union;
    }

    private SortedMap<Instant, Integer> sumOfVisits() {
      SortedMap<Instant, Integer> sum = new TreeMap<>();
      load.keySet().forEach(quarter -> sum.put(quarter, 0));
      visits.values().stream()
          .flatMap(place -> place.plan.nurseTwelfths(Scene.SHARES).entrySet().stream())
          .filter(entry -> entry.getValue() > 0)
          .forEach(entry -> sum.merge(entry.getKey(), entry.getValue(), Integer::sum));
      return sum;
    }
  }

  private record Place(ChairId chair, VisitPlan plan) {

    private Set<Claim> claims() {
      Set<Claim> claims = new HashSet<>();
      plan.quarters().forEach(quarter -> claims.add(new Claim(chair, quarter)));
      return claims;
    }
  }

  private record Claim(ChairId chair, Instant quarter) {}
}
