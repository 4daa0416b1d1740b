package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.StoredWeek;
import health.reprieve.testing.Storm;
import health.reprieve.testing.Storm.Deed;
import java.time.Duration;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** A minute of many desks at once, over HTTP; afterwards every book agrees to the last twelfth. */
class StormIT extends ReprieveIT {

  private static final System.Logger LOG = System.getLogger(StormIT.class.getName());
  private static final int DESKS = 32;
  private static final Duration LENGTH = Duration.ofSeconds(60);

  @Test
  void claims_visits_and_load_agree_after_a_minute_of_thirty_two_desks() {
    long seed = Long.getLong("reprieve.storm.seed", new Random().nextInt());
    LOG.log(System.Logger.Level.INFO, "storm of seed {0}", Long.toString(seed));
    Storm storm = new Storm(seed);

    storm.rage(DESKS, LENGTH);
    storm.dropLetters();

    StoredWeek stored = StoredWeek.of(storm.week());
    LOG.log(
        System.Logger.Level.INFO,
        "booked {0}, moved {1}, cancelled {2}, put off {3}, refused {4}, overrides {5}",
        storm.done(Deed.BOOK),
        storm.done(Deed.MOVE),
        storm.done(Deed.CANCEL),
        storm.done(Deed.DEFER),
        storm.refused(),
        stored.overrides());
    assertWentOn(storm, stored);
    SoftAssertions.assertSoftly(
        books -> {
          String because = "storm of seed " + seed;
          books.assertThat(stored.visits()).as(because).isEqualTo(storm.acknowledged());
          books.assertThat(BookedClaims.strayClaims()).as(because).isEmpty();
          books.assertThat(BookedClaims.wrongLoad()).as(because).isEmpty();
          books.assertThat(stored.load()).as(because).isEqualTo(stored.loadOfPhases());
          books.assertThat(stored.heldTwice()).as(because).isEmpty();
          books.assertThat(stored.unexplainedLoad()).as(because).isEmpty();
        });
  }

  /** Without these the agreement would say little. */
  private static void assertWentOn(Storm storm, StoredWeek stored) {
    for (Deed deed : Deed.values()) {
      assertThat(storm.done(deed)).as(deed.name()).isPositive();
    }
    assertThat(storm.refused()).as("refused").isPositive();
    assertThat(stored.overrides()).as("overrides").isPositive();
  }
}
