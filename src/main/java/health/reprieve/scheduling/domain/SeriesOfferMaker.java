package health.reprieve.scheduling.domain;

import health.reprieve.scheduling.domain.SeriesOffer.Compromise;
import health.reprieve.scheduling.domain.SeriesOffer.Merit;
import health.reprieve.scheduling.domain.SeriesOffer.PlannedSession;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says of a way through the days what it is: its sessions, what they share, what they give up. */
final class SeriesOfferMaker {

  private final SeriesQuestion question;
  private final SeriesDays days;
  private final VisitPlan visit;
  private final WallWords words;

  SeriesOfferMaker(SeriesQuestion question, SeriesDays days, VisitPlan visit, WallWords words) {
    this.question = question;
    this.days = days;
    this.visit = visit;
    this.words = words;
  }

  SeriesOffer offer(SeriesSearch.Way way) {
    List<PlannedSession> sessions = new ArrayList<>();
    List<Compromise> compromises = new ArrayList<>();
    Seat own = days.seats().get(way.seat());
    LocalTime hour = LocalTime.of(way.minute() / 60, way.minute() % 60);
    LocalDate before = question.after();
    for (int i = 0; i < way.choices().size(); i++) {
      SeriesChoice choice = way.choices().get(i);
      LocalDate day = days.get(way.days().get(i)).day();
      Seat seat = days.seats().get(choice.seat());
      PlannedSession session =
          new PlannedSession(
              question.firstNumber() + i,
              day,
              before == null ? 0 : (int) (day.toEpochDay() - before.toEpochDay()),
              new FreeSlot(seat.id(), seat.name(), visit.at(choice.start().at()).time()),
              choice.start().standing().get(choice.seat()));
      sessions.add(session);
      compromises.addAll(compromises(session, choice.start(), hour, own));
      before = day;
    }
    compromises.sort(Comparator.comparing(Compromise::kind).thenComparing(Compromise::session));
    return new SeriesOffer(sessions, hour, own, merits(compromises), compromises);
  }

  private List<Compromise> compromises(
      PlannedSession session, SeriesDay.Start start, LocalTime hour, Seat own) {
    List<Compromise> found = new ArrayList<>();
    int number = session.number();
    if (!start.wished()) {
      found.add(new Compromise(number, Compromise.Kind.AGAINST_WISHES, againstWishes(session)));
    }
    if (!start.wall().equals(hour)) {
      found.add(
          new Compromise(
              number,
              Compromise.Kind.OTHER_HOUR,
              "Session %d starts %s, not %s.".formatted(number, start.wall(), hour)));
    }
    if (!session.slot().chair().equals(own.id())) {
      found.add(
          new Compromise(
              number,
              Compromise.Kind.OTHER_CHAIR,
              "Session %d in %s.".formatted(number, session.slot().chairName())));
    }
    return found;
  }

  private String againstWishes(PlannedSession session) {
    String when = WallWords.day(session.day());
    return question.wishes().allows(session.day())
        ? "Session %d, %s, %s: not in the wished hours."
            .formatted(session.number(), when, words.range(session.slot().time()))
        : "Session %d on %s: not one of the wished days.".formatted(session.number(), when);
  }

  private Set<Merit> merits(List<Compromise> compromises) {
    Set<Merit> merits = EnumSet.noneOf(Merit.class);
    if (question.sessions() > 1) {
      if (without(compromises, Compromise.Kind.OTHER_HOUR)) {
        merits.add(Merit.SAME_HOUR);
      }
      if (without(compromises, Compromise.Kind.OTHER_CHAIR)) {
        merits.add(Merit.SAME_CHAIR);
      }
    }
    return merits;
  }

  private static boolean without(List<Compromise> compromises, Compromise.Kind kind) {
    return compromises.stream().noneMatch(compromise -> compromise.kind() == kind);
  }
}
