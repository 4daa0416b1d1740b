package health.reprieve.scheduling.domain;

import java.time.LocalDate;
import java.util.ArrayList;
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

  /** The most runs of days that are told in a sentence. */
  private static final int MOST_TOLD = 7;

  /** One day on which the session cannot be. */
  public record BlockedDay(LocalDate day, Reason reason) {

    /** The reason, as it stands in a sentence. */
    public String words() {
      return reason.words;
    }
  }

  /**
   * Days one after the other on which the session cannot be for the same reason.
   *
   * @param words the reason, as it stands in a sentence
   */
  public record Run(LocalDate first, LocalDate last, String words) {

    /** Such as "Mon 7 Dec" or "Mon 7 Dec to Fri 11 Dec". */
    public String days() {
      return first.equals(last)
          ? WallWords.day(first)
          : WallWords.day(first) + " to " + WallWords.day(last);
    }

    private boolean goesOn(BlockedDay next) {
      return last.plusDays(1).equals(next.day()) && words.equals(next.words());
    }

    private String sentence() {
      return days() + ": " + words;
    }
  }

  /** Why a session cannot be on a day. */
  public enum Reason {
    CLOSED("the clinic is closed", ""),
    NOT_A_WISHED_DAY("not a wished day", ""),
    NOT_IN_WISHED_HOURS("nothing is free in the wished hours", ""),
    /** From arrival to leaving is longer than the patient can be there. */
    LONGER_THAN_WISHED_HOURS("the visit takes longer than the wished hours", ""),
    /** Chairs, nurses or starts are taken. */
    FULL(
        "no chair and nurse is free for long enough",
        "A visit moved or cancelled on %s would free a place."),
    /** Another infusion of the patient is nearer than the protocol lets it be. */
    RESTING(
        "another infusion of the patient is too near",
        "Another infusion of the patient is too near %s: if that can move, there could be a place."),
    /** The patient has another visit whenever one could start. */
    PATIENT_ELSEWHERE(
        "the patient has another visit",
        "The patient's other visit on %s moved or cancelled could make a place."),
    /** Never as long as the visit lasts are enough supervising clinicians on site. */
    NO_CLINICIAN(
        "no clinician is on site for long enough", "A clinician on site on %s could make a place."),
    /** Even without any other visit the nurses on duty would not do. */
    NO_NURSE(
        "too few nurses are on duty for long enough",
        "One more nurse on duty on %s could make a place."),
    /** No chair that has what it needs is in use and in service. */
    NO_CHAIR(
        "no chair for it is in service", "A chair for it in service on %s could make a place."),
    /** The escort cannot come when the patient would leave. */
    ESCORT_AWAY(
        "the escort cannot come when it ends",
        "It could be looked for on %s if the escort came at other hours."),
    /** At each time something else is missing that is not taken by other visits. */
    NEVER_ALL_THERE("at no time are the patient, the staff and a chair all there", ""),
    /** What is left of the opening hours is shorter than the visit. */
    TOO_LITTLE_TIME("not enough of the opening hours is left", ""),
    /** The patient cannot come on it. */
    DAY_OFF("the patient cannot come", "It could be looked for on %s if the patient came then.");

    private final String words;
    private final String wouldFree;

    /**
     * @param wouldFree a sentence with a gap for days; empty where nothing would free such a day
     */
    Reason(String words, String wouldFree) {
      this.words = words;
      this.wouldFree = wouldFree;
    }

    /** What would free such days; empty where nothing would. */
    String wouldFree(String days) {
      return wouldFree.isEmpty() || days.isEmpty() ? "" : wouldFree.formatted(days);
    }
  }

  /** The days with their reasons, those of one reason together. */
  public List<Run> runs() {
    return runs(days);
  }

  /**
   * Such days, those of one reason together.
   *
   * @param days in order
   */
  static List<Run> runs(List<BlockedDay> days) {
    List<Run> runs = new ArrayList<>();
    for (BlockedDay blocked : days) {
      int last = runs.size() - 1;
      if (last >= 0 && runs.get(last).goesOn(blocked)) {
        runs.set(last, new Run(runs.get(last).first(), blocked.day(), blocked.words()));
      } else {
        runs.add(new Run(blocked.day(), blocked.day(), blocked.words()));
      }
    }
    return runs;
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
    List<Run> runs = runs();
    String more = runs.size() > MOST_TOLD ? "; and so on" : "";
    return runs.stream()
        .limit(MOST_TOLD)
        .map(Run::sentence)
        .collect(
            Collectors.joining(
                "; ", "Session %d finds no place %s. ".formatted(session, where), more + "."));
  }

  /** The same with what would free it. */
  public String wordsWithAdvice() {
    return wouldFree.isEmpty() ? words() : words() + " " + String.join(" ", wouldFree);
  }
}
