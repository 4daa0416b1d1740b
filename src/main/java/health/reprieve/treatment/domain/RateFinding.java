package health.reprieve.treatment.domain;

/** What a protocol's limits say to an infusion rate. */
public enum RateFinding {
  WITHIN("within the limits", ""),
  LOW("lower than the limits expect", ": check the dose and the length of the infusion"),
  HIGH("higher than the limits expect", ": check the dose and the length of the infusion"),
  REFUSED("above the rate that is refused", ": change the dose or the length of the infusion");

  private final String shortly;
  private final String advice;

  RateFinding(String shortly, String advice) {
    this.shortly = shortly;
    this.advice = advice;
  }

  /** The finding as tables write it. */
  public String shortly() {
    return shortly;
  }

  /** The finding and what to do about it. */
  public String words() {
    return shortly + advice;
  }
}
