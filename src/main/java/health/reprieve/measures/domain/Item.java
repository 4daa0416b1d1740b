package health.reprieve.measures.domain;

/** The question that a score answers, on the numeric rating scale NRS-11 (public domain). */
public enum Item {
  /** Pain at this moment. */
  NOW("Pain now"),
  /** Average pain over the last 24 hours. */
  AVERAGE_24H("Average pain, last 24 h"),
  /** Worst pain over the last 24 hours. */
  WORST_24H("Worst pain, last 24 h"),
  /** Least pain over the last 24 hours. */
  LEAST_24H("Least pain, last 24 h");

  private final String words;

  Item(String words) {
    this.words = words;
  }

  /**
   * Whether it asks for one end of the pain, which speaks neither for a baseline nor for relief.
   */
  public boolean isExtreme() {
    return this == WORST_24H || this == LEAST_24H;
  }

  /** The question as pages write it. */
  public String words() {
    return words;
  }
}
