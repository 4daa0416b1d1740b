package health.reprieve.treatment.domain;

/** How far a visit has come. */
public enum VisitStep {
  ARRIVED("Arrived"),
  INFUSING("Infusing"),
  RECOVERING("Recovering"),
  LEFT("Left");

  private final String words;

  VisitStep(String words) {
    this.words = words;
  }

  /** The step as pages write it. */
  public String words() {
    return words;
  }
}
