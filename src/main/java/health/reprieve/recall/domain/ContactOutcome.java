package health.reprieve.recall.domain;

/** What came of a try to reach a patient. */
public enum ContactOutcome {
  REACHED("reached"),
  NO_ANSWER("no answer"),
  LEFT_MESSAGE("left a message"),
  BOOKED("booked"),
  DECLINED("declined");

  private final String words;

  ContactOutcome(String words) {
    this.words = words;
  }

  /** As it stands in a sentence. */
  public String words() {
    return words;
  }
}
