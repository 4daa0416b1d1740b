package health.reprieve.treatment.domain;

/** How a protocol states its dose of ketamine base. */
public enum DoseUnit {
  /** The whole dose of one infusion per kilogram of the patient. */
  MG_PER_KG("mg/kg"),
  /** The rate per kilogram, for as long as the infusion runs. */
  MG_PER_KG_PER_HOUR("mg/kg/h");

  private final String symbol;

  DoseUnit(String symbol) {
    this.symbol = symbol;
  }

  /** The unit as UCUM and pages write it. */
  public String symbol() {
    return symbol;
  }
}
