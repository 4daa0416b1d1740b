package health.reprieve.reporting;

/** How much of a patient's time the trajectory shows. */
public enum TrajectoryPeriod {
  /** From the first answer or infusion on. */
  WHOLE("All"),
  /** Twelve months up to today. */
  YEAR("Last year"),
  /** From two weeks before the last course on. */
  COURSE("Last course");

  private final String words;

  TrajectoryPeriod(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
