package health.reprieve.scheduling.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * A complete plan for a series: a place for every session asked about. It can be booked as long as
 * nothing changes meanwhile.
 *
 * @param sessions in order
 * @param hour the plan's own hour on the wall, at which most of its sessions start
 * @param chair the plan's own chair
 * @param merits what it is good at
 * @param compromises what it gives up, the gravest first
 */
public record SeriesOffer(
    List<PlannedSession> sessions,
    LocalTime hour,
    Seat chair,
    Set<Merit> merits,
    List<Compromise> compromises) {

  /** What a plan can be good at. */
  public enum Merit {
    BEST_MATCH("Best match"),
    EARLIEST("Earliest"),
    SAME_HOUR("Same time each visit"),
    SAME_CHAIR("Same chair"),
    FEWEST_COMPROMISES("Fewest compromises"),
    OTHER_HOUR("Another time of day");

    private final String words;

    Merit(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * Something a plan gives up.
   *
   * @param session the number of the session concerned, 0 for the plan as a whole
   * @param words a sentence without patient data
   */
  public record Compromise(int session, Kind kind, String words) {

    /** In what way a plan falls short. */
    public enum Kind {
      AGAINST_WISHES,
      OTHER_HOUR,
      OTHER_CHAIR,
      STARTS_LATER,
      ENDS_LATER
    }
  }

  /**
   * Where one session is to be.
   *
   * @param number in the course, from 1
   * @param day local day
   * @param daysAfter days since the session before it; 0 for the first of the course
   * @param kept whether one of the series' appointments stands exactly there now
   */
  public record PlannedSession(
      int number, LocalDate day, int daysAfter, FreeSlot slot, boolean kept) {

    public Place place() {
      return new Place(slot.chair(), slot.time().start());
    }
  }

  public List<Place> places() {
    return sessions.stream().map(PlannedSession::place).toList();
  }

  public LocalDate firstDay() {
    return sessions.get(0).day();
  }

  public LocalDate lastDay() {
    return sessions.get(sessions.size() - 1).day();
  }

  /** Whether something is given up for this session. */
  public boolean givesUp(int session, Compromise.Kind kind) {
    return compromises.stream().anyMatch(one -> one.session() == session && one.kind() == kind);
  }
}
