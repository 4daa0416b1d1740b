package health.reprieve.scheduling.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where an appointment stands. */
public enum AppointmentStatus {
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
  NO_SHOW("no-show");

  private final String words;

  AppointmentStatus(String words) {
    this.words = words;
  }

  /** As it stands in a sentence. */
  public String words() {
    return words;
  }

  /** Whether the appointment holds its chair; a cancelled or missed one has given it back. */
  public boolean live() {
    return this != CANCELLED && this != NO_SHOW;
  }

  /** Whether the patient is still expected. */
  public boolean expected() {
    return this == BOOKED || this == CONFIRMED;
  }

  /** Whether the one state machine of appointments leads from here to there. */
  public boolean leadsTo(AppointmentStatus next) {
    return next().contains(next);
  }

  private Set<AppointmentStatus> next() {
    return switch (this) {
      case BOOKED -> EnumSet.of(CONFIRMED, ARRIVED, CANCELLED, NO_SHOW);
      case CONFIRMED -> EnumSet.of(BOOKED, ARRIVED, CANCELLED, NO_SHOW);
      case ARRIVED -> EnumSet.of(IN_VISIT, DONE);
      case IN_VISIT -> EnumSet.of(DONE);
      case DONE, CANCELLED, NO_SHOW -> EnumSet.noneOf(AppointmentStatus.class);
    };
  }

  /** All that hold their chairs. */
  public static List<AppointmentStatus> allLive() {
    return List.of(BOOKED, CONFIRMED, ARRIVED, IN_VISIT, DONE);
  }
}
