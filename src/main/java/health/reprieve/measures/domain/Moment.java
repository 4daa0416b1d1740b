package health.reprieve.measures.domain;

/**
 * Where in the patient's way a score was given. Scores of the visit itself are kept but do not
 * count as relief: the patient may be sedated.
 */
public enum Moment {
  /** In the clinic, before the infusion starts. */
  BEFORE("Before the infusion"),
  /** In the clinic, when the infusion has ended. */
  END_OF_INFUSION("At the end of the infusion"),
  /** In the clinic, before leaving. */
  DISCHARGE("At discharge"),
  /** Outside the clinic, from a diary. */
  HOME("At home"),
  /** Outside the clinic, asked by staff some time after the course's last infusion. */
  FOLLOW_UP("Follow-up");

  private final String words;

  Moment(String words) {
    this.words = words;
  }

  /** The moment as pages write it. */
  public String words() {
    return words;
  }

  /** Whether such a score always belongs to a visit. */
  public boolean needsVisit() {
    return this == END_OF_INFUSION || this == DISCHARGE;
  }

  /** Whether such a score may belong to a visit. */
  public boolean atVisit() {
    return this == BEFORE || needsVisit();
  }
}
