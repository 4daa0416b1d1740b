package health.reprieve.scheduling;

import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.scheduling.domain.SeriesQuestion;
import health.reprieve.scheduling.domain.SeriesStand;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.treatment.ProtocolView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a series is planned for.
 *
 * @param part the sessions to be planned
 * @param today local day of the site
 */
record SeriesSetting(ProtocolView protocol, SeriesStand.Part part, LocalDate today) {

  private static final int WINDOW_DAYS = 13;
  private static final int MOST_DAYS_AHEAD = 400;

  /**
   * @throws health.reprieve.scheduling.domain.RestartNeeded if the course had to go on before today
   * @throws InvalidRequest if the asked days leave nothing
   */
  SeriesQuestion question(SeriesOrder order) {
    part.refuseIfTooLate(today);
    LocalDate from = from(order.from());
    LocalDate latest = latest(from, order.latest());
    SeriesQuestion question = part.question(from, latest, order.wishes());
    if (question.horizon().isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
      throw new InvalidRequest(
          "from",
          "Plans reach at most %d days ahead; these sessions could reach beyond. Begin earlier."
              .formatted(MOST_DAYS_AHEAD));
    }
    return question;
  }

  private LocalDate from(@Nullable LocalDate asked) {
    LocalDate after = part.after();
    LocalDate first = after == null || after.isBefore(today) ? today : after.plusDays(1);
    return asked == null || asked.isBefore(first) ? first : asked;
  }

  private LocalDate latest(LocalDate from, @Nullable LocalDate asked) {
    LocalDate after = part.after();
    LocalDate limit = after == null ? LocalDate.MAX : part.rule().latestAfter(after);
    if (from.isAfter(limit)) {
      throw new InvalidRequest(
          "from",
          "Not later than %s: by then the protocol wants the session."
              .formatted(WallWords.day(limit)));
    }
    if (asked != null && asked.isBefore(from)) {
      throw new InvalidRequest("latest", "Not before %s.".formatted(WallWords.day(from)));
    }
    LocalDate wanted = asked == null ? (after == null ? from.plusDays(WINDOW_DAYS) : limit) : asked;
    return wanted.isAfter(limit) ? limit : wanted;
  }
}
