package health.reprieve.patients.domain;

/** The causes of pain that the intake offers. A checklist, never for statistics. */
public enum Cause {
  NERVE_DAMAGE("Nerve damage"),
  INFLAMMATION("Inflammation"),
  MUSCLE_TENSION("Muscle tension"),
  JOINT_DAMAGE("Joint damage"),
  STRESS("Psychological stress"),
  INJURY("Injury"),
  DISEASE("Disease"),
  SURGERY("Surgery");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
