package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.Kind;

/** What can stand in a booking's way: held by somebody else, or against a rule of the clinic. */
public enum Obstacle {
  CHAIR_TAKEN("chair-taken", Kind.CONFLICT),
  PATIENT_ELSEWHERE("patient-elsewhere", Kind.CONFLICT),
  /** Together with the visits already booked it takes more nurses than are on duty. */
  NURSE_LOAD("nurse-load", Kind.CONFLICT),
  /** Even alone it takes more nurses than are on duty. */
  NO_NURSE("no-nurse", Kind.RULE_BROKEN),
  IN_PAST("in-past", Kind.RULE_BROKEN),
  NOT_ON_QUARTER("not-on-quarter", Kind.RULE_BROKEN),
  CLOSED_DAY("closed-day", Kind.RULE_BROKEN),
  OUTSIDE_HOURS("outside-hours", Kind.RULE_BROKEN),
  AFTER_CLOSING("after-closing", Kind.RULE_BROKEN),
  CHAIR_CLOSED("chair-closed", Kind.RULE_BROKEN),
  PROTOCOL_INACTIVE("protocol-inactive", Kind.RULE_BROKEN);

  private final String code;
  private final Kind kind;

  Obstacle(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** Stable word for programs. */
  public String code() {
    return code;
  }

  public Kind kind() {
    return kind;
  }
}
