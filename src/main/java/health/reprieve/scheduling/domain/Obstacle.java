package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.Kind;

/**
 * What can stand in a booking's way: held by somebody else, or against a rule of the clinic. Some
 * rules a clinician or manager may set aside for a reason; never two patients in one chair or one
 * patient in two places.
 */
public enum Obstacle {
  CHAIR_TAKEN("chair-taken", Kind.CONFLICT, false),
  PATIENT_ELSEWHERE("patient-elsewhere", Kind.CONFLICT, false),
  /** Together with the visits already booked it takes more nurses than are on duty. */
  NURSE_LOAD("nurse-load", Kind.CONFLICT, true),
  /** Even alone it takes more nurses than are on duty. */
  NO_NURSE("no-nurse", Kind.RULE_BROKEN, true),
  NO_CLINICIAN("no-clinician", Kind.RULE_BROKEN, true),
  /** As many visits start in that quarter hour as the site lets start at once. */
  STARTS_FULL("starts-full", Kind.CONFLICT, true),
  IN_PAST("in-past", Kind.RULE_BROKEN, false),
  NOT_ON_QUARTER("not-on-quarter", Kind.RULE_BROKEN, false),
  CLOSED_DAY("closed-day", Kind.RULE_BROKEN, true),
  OUTSIDE_HOURS("outside-hours", Kind.RULE_BROKEN, true),
  AFTER_CLOSING("after-closing", Kind.RULE_BROKEN, true),
  /** The patient's last or next infusion is nearer than the protocol lets it be. */
  REST_TOO_SHORT("rest-too-short", Kind.RULE_BROKEN, true),
  ESCORT_AWAY("escort-away", Kind.RULE_BROKEN, true),
  CHAIR_CLOSED("chair-closed", Kind.RULE_BROKEN, false),
  /** The chair has not all that the visit needs. */
  CHAIR_LACKS("chair-lacks", Kind.RULE_BROKEN, true),
  PROTOCOL_INACTIVE("protocol-inactive", Kind.RULE_BROKEN, false);

  private final String code;
  private final Kind kind;
  private final boolean overridable;

  Obstacle(String code, Kind kind, boolean overridable) {
    this.code = code;
    this.kind = kind;
    this.overridable = overridable;
  }

  /** Whether it may be set aside with a reason. */
  public boolean overridable() {
    return overridable;
  }

  /**
   * Whether setting it aside lets a visit take more of the nurses than are on duty; outside opening
   * hours that follows from the hours.
   */
  public boolean ofTheNurses() {
    return this == NURSE_LOAD || this == NO_NURSE || ofTheHours();
  }

  /** Whether it is that the clinic is closed for some of the time. */
  public boolean ofTheHours() {
    return this == CLOSED_DAY || this == OUTSIDE_HOURS || this == AFTER_CLOSING;
  }

  /** Whether another chair at the same time would help. */
  public boolean ofTheChair() {
    return this == CHAIR_TAKEN || this == CHAIR_CLOSED || this == CHAIR_LACKS;
  }

  /** Stable word for programs. */
  public String code() {
    return code;
  }

  public Kind kind() {
    return kind;
  }
}
