package health.reprieve.patients.domain;

/** Sex as the record states it; the values of FHIR R4's administrative gender. */
public enum Sex {
  FEMALE("Female"),
  MALE("Male"),
  OTHER("Other"),
  UNKNOWN("Not known");

  private final String words;

  Sex(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
