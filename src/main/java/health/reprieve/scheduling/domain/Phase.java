package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.NurseShares;

/** The phases of a visit in their order. The chair is taken through all of them. */
public enum Phase {
  PREP("prep"),
  /** The first, closely watched part of the infusion. */
  START("IV start"),
  INFUSE("infusing"),
  RECOVER("recovery"),
  /** The chair is made ready for the next patient; it takes no nurse. */
  TURNOVER("turnover");

  private final String words;

  Phase(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** How much of a nurse the phase takes, in twelfths. */
  public int share(NurseShares shares) {
    return switch (this) {
      case PREP -> shares.prep();
      case START -> shares.start();
      case INFUSE -> shares.infuse();
      case RECOVER -> shares.recover();
      case TURNOVER -> 0;
    };
  }
}
