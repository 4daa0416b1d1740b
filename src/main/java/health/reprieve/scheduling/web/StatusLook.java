package health.reprieve.scheduling.web;

import health.reprieve.scheduling.BoardEntry;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.VisitStep;
import health.reprieve.treatment.domain.VisitTimes;
import java.time.Duration;
import java.time.Instant;

/**
 * How an appointment's state is shown: icon, word, and the fact that counts at this moment.
 *
 * @param icon name in the sprite
 * @param css class of the block, empty for most
 */
public record StatusLook(String icon, String word, String fact, String css) {

  public static StatusLook of(BoardEntry entry, WallWords words) {
    AppointmentStatus status = entry.appointment().status();
    return switch (status) {
      case REQUESTED -> new StatusLook("booked", "Requested", planned(entry, words), "");
      case BOOKED -> new StatusLook("booked", "Booked", planned(entry, words), "");
      case CONFIRMED -> new StatusLook("confirmed", "Confirmed", planned(entry, words), "");
      case ARRIVED -> new StatusLook("arrived", "Arrived", fact(entry, words), "");
      case IN_VISIT -> inVisit(entry, words);
      case DONE -> done(entry, words);
      case NO_SHOW -> new StatusLook("noshow", "No-show", planned(entry, words), "appt--noshow");
      case DEFERRED -> new StatusLook("closed", "Deferred", planned(entry, words), "appt--noshow");
      case CANCELLED ->
          new StatusLook("closed", "Cancelled", planned(entry, words), "appt--noshow");
    };
  }

  private static StatusLook inVisit(BoardEntry entry, WallWords words) {
    VisitView visit = entry.visit();
    boolean recovering = visit != null && visit.step() == VisitStep.RECOVERING;
    return new StatusLook(
        recovering ? "recovering" : "infusing",
        recovering ? "Recovering" : "Infusing",
        fact(entry, words),
        "");
  }

  private static StatusLook done(BoardEntry entry, WallWords words) {
    boolean none = entry.appointment().withoutInfusion();
    return new StatusLook("done", none ? "No infusion" : "Done", fact(entry, words), "appt--done");
  }

  private static String planned(BoardEntry entry, WallWords words) {
    return words.range(entry.appointment().plan().time());
  }

  private static String fact(BoardEntry entry, WallWords words) {
    VisitView visit = entry.visit();
    return visit == null ? planned(entry, words) : fact(entry, visit.times(), words);
  }

  private static String fact(BoardEntry entry, VisitTimes times, WallWords words) {
    Instant left = times.leftAt();
    Instant ended = times.endedAt();
    Instant started = times.startedAt();
    if (left != null) {
      return "left " + words.time(left);
    }
    if (ended != null) {
      return "infusion ended " + words.time(ended);
    }
    if (started != null) {
      Duration infusion = Duration.ofMinutes(entry.appointment().plan().lengths().infusion());
      return "ends " + words.time(started.plus(infusion));
    }
    return "since " + words.time(times.arrivedAt());
  }
}
