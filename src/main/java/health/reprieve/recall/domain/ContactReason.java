package health.reprieve.recall.domain;

/** Why somebody at the clinic tries to reach a patient. */
public enum ContactReason {
  RELIEF_ENDING("relief ending"),
  MISSED_SESSION("missed session"),
  SILENT_DIARY("silent diary");

  private final String words;

  ContactReason(String words) {
    this.words = words;
  }

  /** As it stands in a sentence. */
  public String words() {
    return words;
  }
}
