package health.reprieve.scheduling.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where an appointment stands. */
public enum AppointmentStatus {
  /** Asked for; it holds its chair until the clinic accepts or declines it. */
  REQUESTED("requested"),
  BOOKED("booked"),
  /** The patient said that they will come. */
  CONFIRMED("confirmed"),
  /** Checked in; the visit is open. */
  ARRIVED("arrived"),
  /** The infusion has begun. */
  IN_VISIT("in visit"),
  /** The patient has left. */
  DONE("done"),
  CANCELLED("cancelled"),
  /** The patient did not come. */
  NO_SHOW("no-show"),
  /** Put off without a new time, for medical reasons for example. */
  DEFERRED("deferred");

  private final String words;

  AppointmentStatus(String words) {
    this.words = words;
  }

  /** As it stands in a sentence. */
  public String words() {
    return words;
  }

  /** Whether the appointment holds its chair; where the visit will not be, it is given back. */
  public boolean live() {
    return this != CANCELLED && this != NO_SHOW && this != DEFERRED;
  }

  /** Whether the appointment can be given another chair or time. */
  public boolean movable() {
    return this == REQUESTED || expected();
  }

  /** Whether the patient is still expected. */
  public boolean expected() {
    return this == BOOKED || this == CONFIRMED;
  }

  /** Whether the infusion of this visit is still to come. */
  public boolean beforeInfusion() {
    return expected() || this == ARRIVED;
  }

  /** Whether the one state machine of appointments leads from here to there. */
  public boolean leadsTo(AppointmentStatus next) {
    return next().contains(next);
  }

  /** Whether a step can be taken back from here to there: a check-in, or a leaving. */
  public boolean leadsBackTo(AppointmentStatus earlier) {
    return switch (this) {
      case ARRIVED -> earlier.expected();
      case DONE -> earlier == ARRIVED || earlier == IN_VISIT;
      default -> false;
    };
  }

  private Set<AppointmentStatus> next() {
    return switch (this) {
      case REQUESTED -> EnumSet.of(BOOKED, CANCELLED);
      case BOOKED -> EnumSet.of(CONFIRMED, ARRIVED, CANCELLED, NO_SHOW, DEFERRED);
      case CONFIRMED -> EnumSet.of(BOOKED, ARRIVED, CANCELLED, NO_SHOW, DEFERRED);
      case ARRIVED -> EnumSet.of(IN_VISIT, DONE, DEFERRED);
      case IN_VISIT -> EnumSet.of(DONE);
      case DONE, CANCELLED, NO_SHOW, DEFERRED -> EnumSet.noneOf(AppointmentStatus.class);
    };
  }

  /** All that hold their chairs. */
  public static List<AppointmentStatus> allLive() {
    return List.of(REQUESTED, BOOKED, CONFIRMED, ARRIVED, IN_VISIT, DONE);
  }
}
