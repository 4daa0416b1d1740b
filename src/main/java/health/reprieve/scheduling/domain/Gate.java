package health.reprieve.scheduling.domain;

/** What must stand before an infusion can begin. */
public enum Gate {
  /** The patient has signed. */
  CONSENT("consent"),
  /** The patient was told from when on to fast for this start. */
  FASTING("fasting"),
  /** Somebody will take the patient home. */
  ESCORT("escort"),
  /** Nothing has changed that speaks against the infusion. */
  SCREENING("screening");

  private final String words;

  Gate(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether it was settled for one start and is open again at another. */
  boolean holdsForOneStart() {
    return this == FASTING || this == ESCORT;
  }
}
