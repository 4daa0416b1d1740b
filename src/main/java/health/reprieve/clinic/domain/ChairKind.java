package health.reprieve.clinic.domain;

/** What kind of place a patient sits or lies in; both take one patient at a time. */
public enum ChairKind {
  /** A place among others. */
  CHAIR("chair"),
  /** A room of its own. */
  ROOM("room");

  private final String words;

  ChairKind(String words) {
    this.words = words;
  }

  /** As it stands in a sentence. */
  public String words() {
    return words;
  }
}
