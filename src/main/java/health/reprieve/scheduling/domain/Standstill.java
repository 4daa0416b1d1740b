package health.reprieve.scheduling.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The session at which a series comes to a standstill.
 *
 * @param session its number in the course
 * @param days the days inside its window, with the reason why it cannot be there; none where the
 *     protocol leaves it no day at all
 * @param wouldFree sentences that say what would give it a place
 */
public record Standstill(int session, List<BlockedDay> days, List<String> wouldFree) {

  /** The most days that are told in a sentence. */
  private static final int MOST_TOLD = 7;

  /** One day on which the session cannot be. */
  public record BlockedDay(LocalDate day, Reason reason, String words) {}

  /** Why a session cannot be on a day. */
  public enum Reason {
    CLOSED,
    /** The patient cannot come on it. */
    DAY_OFF,
    NOT_A_WISHED_DAY,
    NOT_IN_WISHED_HOURS,
    /** Never as long as the visit lasts are enough supervising clinicians on site. */
    NO_CLINICIAN,
    /** Chairs or nurses are taken, or the patient has another visit. */
    FULL
  }

  /** Which session finds no place, where, and why. */
  public String words() {
    if (days.isEmpty()) {
      return "Session %d finds no day inside the gaps of the protocol.".formatted(session);
    }
    String where =
        days.size() == 1
            ? "on " + WallWords.day(days.get(0).day())
            : "from %s to %s"
                .formatted(
                    WallWords.day(days.get(0).day()),
                    WallWords.day(days.get(days.size() - 1).day()));
    String more = days.size() > MOST_TOLD ? "; and so on" : "";
    return days.stream()
        .limit(MOST_TOLD)
        .map(blocked -> WallWords.day(blocked.day()) + ": " + blocked.words())
        .collect(
            Collectors.joining(
                "; ", "Session %d finds no place %s. ".formatted(session, where), more + "."));
  }

  /** The same with what would free it. */
  public String wordsWithAdvice() {
    return wouldFree.isEmpty() ? words() : words() + " " + String.join(" ", wouldFree);
  }
}
