package health.reprieve.measures.domain;

/** How a score came in. */
public enum Source {
  /** Entered by a staff member. */
  STAFF("Staff"),
  /** Read from a file. */
  IMPORT("Import"),
  /** Given by the patient, by the diary's link. */
  PATIENT("Patient");

  private final String words;

  Source(String words) {
    this.words = words;
  }

  /** The source as pages write it. */
  public String words() {
    return words;
  }
}
