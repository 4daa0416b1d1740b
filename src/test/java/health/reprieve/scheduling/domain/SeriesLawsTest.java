package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.scheduling.domain.SeriesOffer.PlannedSession;
import health.reprieve.treatment.domain.PhaseLengths;
import health.reprieve.treatment.domain.SeriesPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every plan, however full the clinic is and whatever is wished. */
class SeriesLawsTest {

  private static final List<SeriesPlan> RULES =
      List.of(
          SeriesPlan.of(6, 2, 4, false),
          SeriesPlan.of(5, 1, 1, false),
          SeriesPlan.of(8, 1, 3, true),
          SeriesPlan.of(3, 2, 7, false));

  @Property(tries = 150)
  void a_plan_returned_is_bookable_if_nothing_changed(@ForAll("cases") Case one) {
    for (SeriesOffer offer : one.answer().offers()) {
      assertThat(one.scene().conflictsOf(offer, one.lengths())).isEmpty();
    }
  }

  @Property(tries = 150)
  void a_plan_places_all_sessions_inside_the_gaps_of_the_protocol(@ForAll("cases") Case one) {
    Availability clinic = one.scene().availability();
    for (SeriesOffer offer : one.answer().offers()) {
      List<LocalDate> days = offer.sessions().stream().map(PlannedSession::day).toList();
      assertThat(days).hasSize(one.rule().sessions());
      for (int i = 1; i < days.size(); i++) {
        assertThat(
                one.rule()
                    .allows(
                        days.get(i - 1),
                        days.get(i),
                        day -> clinic.hoursAt(Scene.at(day, "12:00")).open().isPresent()))
            .as("%s to %s", days.get(i - 1), days.get(i))
            .isTrue();
      }
    }
  }

  @Property(tries = 150)
  void a_plan_without_a_standstill_keeps_every_wish(@ForAll("cases") Case one) {
    SeriesAnswer answer = one.answer();
    if (answer.standstill().isEmpty()) {
      assertThat(answer.offers()).isNotEmpty();
    }
    for (SeriesOffer offer : answer.offers()) {
      offer
          .sessions()
          .forEach(
              session ->
                  assertThat(
                          one.wishes()
                              .allow(
                                  new VisitPlan(session.slot().time().start(), one.lengths()),
                                  Scene.ZONE))
                      .isEqualTo(
                          !offer.givesUp(
                              session.number(), SeriesOffer.Compromise.Kind.AGAINST_WISHES)));
      if (answer.standstill().isEmpty()) {
        assertThat(offer.compromises())
            .noneMatch(given -> given.kind() == SeriesOffer.Compromise.Kind.AGAINST_WISHES);
      }
    }
  }

  @Property(tries = 150)
  void where_nothing_is_offered_a_session_and_its_days_are_named(@ForAll("cases") Case one) {
    SeriesAnswer answer = one.answer();
    if (answer.offers().isEmpty()) {
      Standstill standstill = answer.standstill().orElseThrow();
      assertThat(standstill.session()).isBetween(1, one.rule().sessions());
      assertThat(standstill.wouldFree()).isNotEmpty();
    }
  }

  /**
   * A clinic and what is asked of it.
   *
   * @param seed of the visits that are booked already
   * @param visits how many of them are tried
   */
  record Case(SeriesPlan rule, PhaseLengths lengths, Wishes wishes, long seed, int visits) {

    SeriesScene scene() {
      SeriesScene scene = new SeriesScene(Scene.ZONE, SeriesScene.MONDAY, 8, 3, 2);
      Random random = new Random(seed);
      for (int i = 0; i < visits; i++) {
        LocalDate day = SeriesScene.MONDAY.plusDays(random.nextInt(28));
        VisitPlan visit =
            new VisitPlan(
                scene.at(day, "08:00").plus(Quarters.LENGTH.multipliedBy(random.nextInt(22))),
                random.nextBoolean() ? Scene.PAIN : Scene.MOOD);
        int chair = 1 + random.nextInt(3);
        int patient = 1 + random.nextInt(12);
        Proposal proposal =
            new Proposal(
                scene.at(SeriesScene.MONDAY, "06:00"),
                Scene.chair(chair),
                visit,
                Scene.SHARES,
                Scene.patient(patient),
                new Proposal.ProtocolOffer("Pain 2 h", true));
        if (BookingPolicy.conflicts(proposal, scene.availability()).isEmpty()) {
          scene.booked(chair, patient, visit);
        }
      }
      return scene;
    }

    SeriesAnswer answer() {
      return scene().plan(SeriesScene.course(rule, wishes), lengths);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(
            Arbitraries.of(RULES),
            Arbitraries.of(Scene.PAIN, Scene.MOOD),
            wishes(),
            Arbitraries.longs(),
            Arbitraries.integers().between(0, 120))
        .as(Case::new);
  }

  private static Arbitrary<Wishes> wishes() {
    Arbitrary<Set<DayOfWeek>> weekdays =
        Arbitraries.of(DayOfWeek.values())
            .set()
            .ofMinSize(2)
            .map(days -> Set.copyOf(EnumSet.copyOf(days)));
    Arbitrary<Wishes> some =
        Combinators.combine(
                weekdays,
                Arbitraries.integers().between(7, 11),
                Arbitraries.integers().between(14, 18),
                Arbitraries.integers().between(0, 20))
            .as(
                (days, from, to, off) ->
                    Wishes.of(
                        days,
                        LocalTime.of(from, 0),
                        LocalTime.of(to, 0),
                        Set.of(SeriesScene.MONDAY.plusDays(off))));
    return Arbitraries.oneOf(Arbitraries.just(Wishes.any()), some);
  }
}
