package health.reprieve.reporting;

import health.reprieve.outcomes.domain.Baseline;
import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.ReliefDefinition;
import health.reprieve.outcomes.domain.ReliefDiary;
import health.reprieve.outcomes.domain.ReliefEntry;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefRules;
import health.reprieve.outcomes.domain.ReliefThreshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A clinic in which it is known when relief ends. Its patients answer on the first evening and then
 * in the rhythm of the diary for twelve weeks; some answers are missing, none is given at the
 * minute planned. They give pain scores from 0 to 10, any that stands for their true state, and the
 * rules of relief make of these what they make of real ones.
 *
 * @param relief the truth
 * @param patients with one course each
 * @param everyDays from one question of the diary to the next
 * @param jitter an answer comes up to so many days sooner or later than planned
 * @param missing share of answers that are not given
 * @param badDays share of answers in relief that say otherwise, by chance
 */
record SimulatedClinic(
    TrueRelief relief, int patients, int everyDays, double jitter, double missing, double badDays) {

  /** The first evening's answer, 2 hours after the infusion; nobody misses it. */
  static final double FIRST_ANSWER = 2.0 / 24;

  /** The diary's last day. */
  private static final int LAST_DAY = 84;

  private static final double SECONDS_PER_DAY = 86_400;
  private static final int PERCENT = 30;
  private static final int LEAST_BASELINE = 60;
  private static final int BASELINES = 36;
  private static final int WORST = 10;
  private static final ReliefDefinition DEFINITION =
      ReliefDefinition.usual(1, Instant.EPOCH, new ReliefThreshold.Percent(PERCENT));

  static SimulatedClinic weekly(TrueRelief relief, int patients) {
    return new SimulatedClinic(relief, patients, 7, 1, 0.15, 0);
  }

  static SimulatedClinic daily(TrueRelief relief, int patients) {
    return new SimulatedClinic(relief, patients, 1, 0.25, 0.15, 0);
  }

  SimulatedClinic withBadDays(double share) {
    return new SimulatedClinic(relief, patients, everyDays, jitter, missing, share);
  }

  /** What the rules say of each patient; the same seed gives the same patients. */
  List<ReliefEpisode> episodes(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, patients).mapToObj(patient -> episode(random)).toList();
  }

  private ReliefEpisode episode(Random random) {
    int tenths = LEAST_BASELINE + random.nextInt(BASELINES);
    double end = random.nextDouble() < relief.response() ? relief.end(1 - random.nextDouble()) : 0;
    List<ReliefEntry> entries = new ArrayList<>();
    entries.add(entry(FIRST_ANSWER, FIRST_ANSWER < end, tenths, random));
    for (int day = everyDays; day <= LAST_DAY; day += everyDays) {
      double at = day + jitter * (2 * random.nextDouble() - 1);
      boolean answered = random.nextDouble() >= missing;
      boolean badDay = random.nextDouble() < badDays;
      if (answered) {
        entries.add(entry(at, at < end && !badDay, tenths, random));
      }
    }
    return ReliefRules.assess(
        DEFINITION,
        new Baseline(tenths, BaselineSource.DIARY_MEAN, 7),
        new ReliefDiary(entries, null));
  }

  /** Any whole score that is low enough, or any that is not. */
  private static ReliefEntry entry(double day, boolean inRelief, int tenths, Random random) {
    int highest = (100 - PERCENT) * tenths / 1000;
    int score =
        inRelief ? random.nextInt(highest + 1) : highest + 1 + random.nextInt(WORST - highest);
    return new ReliefEntry(Duration.ofSeconds(Math.round(day * SECONDS_PER_DAY)), score);
  }
}
