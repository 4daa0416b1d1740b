package health.reprieve.scheduling.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The days of a series with all places that fit, as the planner walks over them. */
final class SeriesDays {

  private final SeriesQuestion question;
  private final ZoneId zone;
  private final List<Seat> seats;
  private final VisitPlan visit;
  private final List<SeriesDay> days = new ArrayList<>();

  private SeriesDays(SeriesQuestion question, Availability availability, VisitPlan visit) {
    this.question = question;
    this.zone = availability.words().zone();
    this.seats = availability.seats();
    this.visit = visit;
  }

  /**
   * @param openings of the days, in order
   * @param refused places that a rule outside the grid of openings refuses
   * @param strict whether places against the patient's wishes are left out
   */
  static SeriesDays of(
      SeriesQuestion question,
      Availability availability,
      VisitPlan visit,
      List<Opening> openings,
      Set<Place> refused,
      boolean strict) {
    SeriesDays made = new SeriesDays(question, availability, visit);
    Map<LocalDate, List<Opening>> byDay = new HashMap<>();
    for (Opening opening : openings) {
      byDay
          .computeIfAbsent(availability.words().dayOf(opening.start()), day -> new ArrayList<>())
          .add(opening);
    }
    for (DayHours hours : availability.days()) {
      List<Opening> found = byDay.getOrDefault(hours.day(), List.of());
      made.days.add(
          new SeriesDay(
              hours.day(),
              hours.open().isPresent(),
              made.starts(hours.day(), found, refused, strict)));
    }
    return made;
  }

  private List<SeriesDay.Start> starts(
      LocalDate day, List<Opening> openings, Set<Place> refused, boolean strict) {
    List<SeriesDay.Start> starts = new ArrayList<>();
    Set<LocalTime> shown = new HashSet<>();
    if (day.isBefore(question.from()) || question.wishes().blackOuts().contains(day)) {
      return starts;
    }
    for (Opening opening : openings) {
      LocalTime wall = opening.start().atZone(zone).toLocalTime();
      boolean wished = question.wishes().allow(visit.at(opening.start()), zone);
      BitSet free = free(opening, refused);
      // of an hour that the clocks show twice the first is meant
      if ((wished || !strict) && !free.isEmpty() && shown.add(wall)) {
        starts.add(
            new SeriesDay.Start(
                opening.start(),
                wall.getHour() * 60 + wall.getMinute(),
                free,
                wished,
                standing(opening.start(), free)));
      }
    }
    starts.sort(Comparator.comparingInt(SeriesDay.Start::minute));
    return starts;
  }

  private BitSet free(Opening opening, Set<Place> refused) {
    BitSet free = new BitSet(seats.size());
    for (Seat seat : opening.seats()) {
      if (refused.isEmpty() || !refused.contains(new Place(seat.id(), opening.start()))) {
        free.set(seats.indexOf(seat));
      }
    }
    return free;
  }

  private BitSet standing(Instant start, BitSet free) {
    BitSet standing = new BitSet();
    for (Place place : question.standing()) {
      if (place.start().equals(start)) {
        for (int i = 0; i < seats.size(); i++) {
          standing.set(i, free.get(i) && seats.get(i).id().equals(place.chair()));
        }
      }
    }
    return standing;
  }

  List<SeriesDay> all() {
    return days;
  }

  SeriesDay get(int index) {
    return days.get(index);
  }

  List<Seat> seats() {
    return seats;
  }

  /** The days on which there is any place. */
  BitSet possible() {
    BitSet possible = new BitSet();
    for (int i = 0; i < days.size(); i++) {
      possible.set(i, !days.get(i).starts().isEmpty());
    }
    return possible;
  }
}
