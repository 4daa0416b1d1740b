package health.reprieve.recall.domain;

import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ReliefDuration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a next infusion is suggested after a course, if at all. A suggestion and never a booking.
 *
 * @param forecast null unless relief is still there, as far as answers confirm, and something tells
 *     how long it lasts
 * @param earliest first of the days on which relief ended or is likely to; the last answer in
 *     relief where the loss is not confirmed yet; null where nothing tells
 * @param latest last of them; the same as {@code earliest} where only that is known
 */
public record BoosterProposal(
    BoosterState state,
    @Nullable ReliefForecast forecast,
    @Nullable Instant earliest,
    @Nullable Instant latest) {

  /**
   * The proposal for one course.
   *
   * @param zero t = 0, end of its last infusion; null while none has ended
   * @param duration of its relief; null without relief
   * @param own relief after the patient's earlier courses of the condition
   * @param median where the condition's median lies; null where it is not known
   */
  public static BoosterProposal of(
      @Nullable Instant zero,
      @Nullable ReliefDuration duration,
      List<EventInterval> own,
      @Nullable EventInterval median) {
    if (zero == null || duration == null) {
      return new BoosterProposal(BoosterState.NONE, null, null, null);
    }
    Duration lostAfter = duration.lost().after();
    Duration lostUpTo = duration.lost().upTo();
    if (lostUpTo != null) {
      return new BoosterProposal(
          BoosterState.LOST, null, zero.plus(lostAfter), zero.plus(lostUpTo));
    }
    Optional<ReliefForecast> forecast = ReliefForecast.of(own, median, lostAfter);
    if (duration.unconfirmedLoss()) {
      Duration latest = forecast.map(ReliefForecast::latest).orElse(lostAfter);
      return new BoosterProposal(
          BoosterState.UNCONFIRMED, forecast.orElse(null), zero.plus(lostAfter), zero.plus(latest));
    }
    return forecast
        .map(
            told ->
                new BoosterProposal(
                    BoosterState.LIKELY,
                    told,
                    zero.plus(told.earliest()),
                    zero.plus(told.latest())))
        .orElse(new BoosterProposal(BoosterState.UNTOLD, null, null, null));
  }

  /** The same for a patient who has a visit to come: then no times are suggested. */
  public BoosterProposal booked() {
    return new BoosterProposal(BoosterState.BOOKED, forecast, earliest, latest);
  }

  /**
   * The days to suggest; none where a visit is booked or nothing tells.
   *
   * @param zone of the clinic, by whose days relief ends
   */
  public Optional<BoosterWindow> window(int leadDays, LocalDate today, ZoneId zone) {
    if (state == BoosterState.BOOKED || earliest == null || latest == null) {
      return Optional.empty();
    }
    return Optional.of(BoosterWindow.of(day(earliest, zone), day(latest, zone), leadDays, today));
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }
}
