package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SlotFinderTest {

  private static final EscortHours ESCORT =
      EscortHours.of(LocalTime.of(13, 0), LocalTime.of(15, 30));

  private final Scene scene = new Scene();

  @Test
  void offers_the_nearest_chair_at_the_asked_time_and_the_next_time_in_the_asked_chair() {
    scene.booked(2, 2, Scene.mood("10:00"));

    assertThat(finder(2, Scene.mood("10:30")).alternatives())
        .extracting(slot -> slot.chairName() + " " + time(slot))
        .containsExactly("Chair 1 10:30", "Chair 2 12:00");
  }

  @Test
  void offers_the_earliest_time_of_any_chair_where_the_asked_time_is_full() {
    scene.booked(1, 2, Scene.mood("10:00"));
    scene.booked(2, 3, Scene.mood("10:15"));
    scene.booked(3, 4, Scene.mood("10:45"));

    assertThat(finder(2, Scene.mood("10:30")).alternatives())
        .extracting(slot -> slot.chairName() + " " + time(slot))
        .containsExactly("Chair 1 12:00", "Chair 2 12:15");
  }

  @Test
  void goes_on_to_the_next_day() {
    assertThat(finder(2, Scene.pain("14:30")).earliest())
        .map(slot -> slot.time().start())
        .contains(Scene.at(Scene.TUESDAY.plusDays(1), "07:00"));
  }

  @Test
  void offers_nothing_in_the_past_and_no_closed_chair() {
    scene.chairClosed(1, "Pump at service");
    Proposal now =
        new Proposal(
            Scene.at("09:50"),
            Scene.chair(1),
            Scene.mood("08:00"),
            Scene.SHARES,
            null,
            new Proposal.ProtocolOffer("Mood", true));

    assertThat(new SlotFinder(scene.availability(), now).alternatives())
        .extracting(slot -> slot.chairName() + " " + time(slot))
        .containsExactly("Chair 2 10:00");
  }

  @Test
  void never_offers_a_visit_the_place_that_it_is_to_leave() {
    scene.booked(2, 2, Scene.mood("10:00"));
    Proposal toTaken =
        Scene.proposal(2, Scene.mood("10:00"))
            .movedFrom(new Place(Scene.chair(1), Scene.at("10:00")));

    assertThat(new SlotFinder(scene.availability(), toTaken).alternatives())
        .extracting(slot -> slot.chairName() + " " + time(slot))
        .containsExactly("Chair 3 10:00", "Chair 2 12:00");
  }

  @Test
  void offers_a_late_visit_another_chair_at_its_own_time() {
    scene.booked(2, 2, Scene.mood("10:00"));
    Proposal late =
        new Proposal(
                Scene.at("10:20"),
                Scene.chair(2),
                Scene.mood("10:00"),
                Scene.SHARES,
                Scene.patient(1),
                new Proposal.ProtocolOffer("Mood", true))
            .movedFrom(new Place(Scene.chair(1), Scene.at("10:00")));

    assertThat(new SlotFinder(scene.availability(), late).sameTime())
        .map(FreeSlot::chairName)
        .contains("Chair 3");
  }

  @Test
  void fixes_each_conflict_by_the_nearest_place_also_an_earlier_one() {
    scene.booked(3, 2, Scene.mood("14:30"));
    List<Conflict> found =
        BookingPolicy.conflicts(Scene.proposal(3, Scene.pain("14:30")), scene.availability());

    assertThat(finder(3, Scene.pain("14:30")).withFixes(found))
        .extracting(one -> one.obstacle() + " " + told(one))
        .containsExactly("CHAIR_TAKEN Chair 3 10:45", "AFTER_CLOSING Chair 3 10:45");
  }

  private static String told(Conflict conflict) {
    FreeSlot fix = Objects.requireNonNull(conflict.fix());
    return fix.chairName() + " " + time(fix);
  }

  @Test
  void waits_for_the_rest_after_the_last_infusion() {
    scene.infusion(Scene.at(Scene.TUESDAY.minusDays(1), "09:00"));
    Proposal resting =
        new Proposal(
            Scene.at("06:00"),
            Scene.chair(1),
            Scene.mood("08:00"),
            Scene.SHARES,
            Scene.patient(1),
            new Proposal.ProtocolOffer("Mood", true, 2));

    assertThat(new SlotFinder(scene.availability(), resting).earliest())
        .map(slot -> slot.time().start())
        .contains(Scene.at(Scene.TUESDAY.plusDays(1), "07:00"));
  }

  /** The finder looks at bits, the policy at ranges: both must mean the same. */
  @Property(tries = 200)
  void finds_the_first_time_that_the_policy_allows(@ForAll("bookings") List<Booking> bookings) {
    Scene busy = new Scene().clinicians("09:00", "16:00", 1).startsPerQuarter(1);
    bookings.forEach(one -> busy.booked(one.chair, one.patient, one.plan()));
    Availability availability = busy.availability();
    Proposal asked = Scene.proposal(2, Scene.pain("08:00")).withEscort(ESCORT);

    Optional<Instant> found =
        new SlotFinder(availability, asked).earliest().map(slot -> slot.time().start());

    assertThat(found).isEqualTo(firstAllowed(availability));
  }

  private static Optional<Instant> firstAllowed(Availability availability) {
    return availability.load().keySet().stream()
        .filter(start -> !start.isBefore(Scene.at("08:00")))
        .filter(
            start ->
                List.of(1, 2, 3).stream()
                    .anyMatch(
                        chair ->
                            BookingPolicy.conflicts(
                                    Scene.proposal(chair, new VisitPlan(start, Scene.PAIN))
                                        .withEscort(ESCORT),
                                    availability)
                                .isEmpty()))
        .min(Instant::compareTo);
  }

  /** A visit that stands somewhere on the Tuesday. */
  record Booking(int chair, int patient, int quarter, boolean isLong) {

    VisitPlan plan() {
      return new VisitPlan(
          Scene.at("07:00").plus(Quarters.LENGTH.multipliedBy(quarter)),
          isLong ? Scene.PAIN : Scene.MOOD);
    }
  }

  @Provide
  Arbitrary<List<Booking>> bookings() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 9),
            Arbitraries.integers().between(0, 30),
            Arbitraries.of(true, false))
        .as(Booking::new)
        .list()
        .ofMaxSize(7);
  }

  private SlotFinder finder(int chair, VisitPlan plan) {
    return new SlotFinder(scene.availability(), Scene.proposal(chair, plan));
  }

  private static String time(FreeSlot slot) {
    return new WallWords(Scene.ZONE).time(slot.time().start());
  }

  @Test
  void finds_no_slot_while_the_chair_is_out_of_service() {
    Scene scene = new Scene().chairOut(3, Scene.at("10:00"), Scene.at("15:00"), "Pump at service");
    assertThat(new SlotFinder(scene.availability(), Scene.proposal(3, Scene.mood("09:00"))).next())
        .hasValueSatisfying(slot -> assertThat(slot.time().start()).isEqualTo(Scene.at("15:00")));
    assertThat(
            new SlotFinder(scene.availability(), Scene.proposal(3, Scene.mood("09:00"))).sameTime())
        .hasValueSatisfying(slot -> assertThat(slot.chairName()).isEqualTo("Chair 2"));
  }
}
