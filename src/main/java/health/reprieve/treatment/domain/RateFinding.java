package health.reprieve.treatment.domain;

/** What a protocol's limits say to an infusion rate. */
public enum RateFinding {
  WITHIN("within the limits"),
  LOW("lower than the limits expect: check the dose and the length of the infusion"),
  HIGH("higher than the limits expect: check the dose and the length of the infusion"),
  REFUSED("above the rate that is refused");

  private final String words;

  RateFinding(String words) {
    this.words = words;
  }

  /** The finding as pages write it. */
  public String words() {
    return words;
  }
}
