package health.reprieve.patients.domain;

/** The symptoms that the intake offers. A checklist for the conversation, never for statistics. */
public enum Symptom {
  PERSISTENT_PAIN("Persistent dull, sharp or throbbing pain"),
  GROWING_PAIN("Pain worse with activity or growing over time"),
  TOUCH_SENSITIVITY("Sensitivity to touch or pressure"),
  STIFFNESS("Stiffness or decreased range of motion"),
  SORENESS("Soreness"),
  BURNING("Burning"),
  TINGLING("Tingling or numbness"),
  FATIGUE("Fatigue"),
  SLEEP_DIFFICULTY("Difficulty sleeping"),
  LOW_MOOD("Depression or anxiety"),
  IRRITABILITY("Irritability or moodiness"),
  POOR_CONCENTRATION("Inability to concentrate"),
  MEMORY_PROBLEMS("Memory problems"),
  APPETITE_LOSS("Loss of appetite");

  private final String words;

  Symptom(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
