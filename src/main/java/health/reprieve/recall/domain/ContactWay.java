package health.reprieve.recall.domain;

/** How a patient was tried to be reached. */
public enum ContactWay {
  PHONE("by phone"),
  TEXT("by text"),
  LETTER("by letter"),
  IN_PERSON("in person");

  private final String words;

  ContactWay(String words) {
    this.words = words;
  }

  /** As it stands in a sentence. */
  public String words() {
    return words;
  }
}
