package health.reprieve.outcomes.domain;

/** How a patient says today's pain is, compared with the answer before. */
public enum Compared {
  BETTER("better"),
  SAME("the same"),
  WORSE("worse");

  private final String words;

  Compared(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
