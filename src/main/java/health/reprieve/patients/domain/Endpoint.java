package health.reprieve.patients.domain;

/**
 * The measure a report group's outcome is read from. Pain and mood are never mixed in one figure.
 */
public enum Endpoint {
  /** Numeric rating scale of pain, whole numbers 0 to 10. */
  NRS("Pain, NRS 0–10"),
  /** Patient Health Questionnaire, sum 0 to 27. */
  PHQ9("Depression, PHQ-9");

  private final String words;

  Endpoint(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
