package health.reprieve.scheduling.web;

import health.reprieve.scheduling.SeriesPlansView;
import health.reprieve.scheduling.domain.SeriesOffer;
import health.reprieve.scheduling.domain.Standstill;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the planner found, as JSON; instants in UTC, days and hours by the clinic's clock.
 *
 * @param firstNumber number of the first planned session in the course
 * @param sessions how many are planned
 * @param features what the chairs of all plans have
 * @param standing those of them that are booked now, to be given back with the chosen places
 * @param standstill why no plan keeps all wishes; missing where the plans do
 * @param notSooner why none starts sooner, where the question does not tell
 */
public record SeriesPlansJson(
    int firstNumber,
    int sessions,
    List<String> features,
    List<StandingJson> standing,
    @Nullable StandstillJson standstill,
    List<DaysJson> notSooner,
    List<PlanJson> plans) {

  /** A booked session as JSON. */
  public record StandingJson(UUID appointment, int version) {}

  /** The session that finds no place as JSON. */
  public record StandstillJson(int session, String words, List<String> wouldFree) {

    static StandstillJson of(Standstill standstill) {
      return new StandstillJson(standstill.session(), standstill.words(), standstill.wouldFree());
    }
  }

  /** Days on which no session can be, and why, as JSON. */
  public record DaysJson(String first, String last, String words) {

    static DaysJson of(Standstill.Run run) {
      return new DaysJson(run.first().toString(), run.last().toString(), run.words());
    }
  }

  /** A complete plan as JSON, the best match first. */
  public record PlanJson(
      List<String> merits,
      String hour,
      String chairName,
      List<CompromiseJson> compromises,
      List<SessionJson> sessions) {

    static PlanJson of(SeriesOffer offer) {
      return new PlanJson(
          offer.merits().stream().map(Enum::name).toList(),
          offer.hour().toString(),
          offer.chair().name(),
          offer.compromises().stream().map(CompromiseJson::of).toList(),
          offer.sessions().stream().map(SessionJson::of).toList());
    }
  }

  /** Something a plan gives up, as JSON; session 0 is the plan as a whole. */
  public record CompromiseJson(int session, String kind, String words) {

    static CompromiseJson of(SeriesOffer.Compromise compromise) {
      return new CompromiseJson(compromise.session(), compromise.kind().name(), compromise.words());
    }
  }

  /** Where a plan puts one session, as JSON. */
  public record SessionJson(
      int number,
      String day,
      int daysAfter,
      UUID chair,
      String chairName,
      String start,
      String end,
      boolean kept) {

    static SessionJson of(SeriesOffer.PlannedSession session) {
      return new SessionJson(
          session.number(),
          session.day().toString(),
          session.daysAfter(),
          session.slot().chair().value(),
          session.slot().chairName(),
          session.slot().time().start().toString(),
          session.slot().time().end().toString(),
          session.kept());
    }
  }

  static SeriesPlansJson of(SeriesPlansView view) {
    return new SeriesPlansJson(
        view.part().firstNumber(),
        view.part().sessions(),
        view.needs().stream().map(Enum::name).toList(),
        view.part().standing().stream()
            .map(one -> new StandingJson(one.appointment().value(), one.version()))
            .toList(),
        view.answer().standstill().map(StandstillJson::of).orElse(null),
        view.answer().notSooner().stream().map(DaysJson::of).toList(),
        view.answer().offers().stream().map(PlanJson::of).toList());
  }
}
