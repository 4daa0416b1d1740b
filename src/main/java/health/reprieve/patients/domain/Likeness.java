package health.reprieve.patients.domain;

/** In what a registered patient is like one who is being registered. */
public enum Likeness {
  BIRTH_AND_NAME("the same date of birth and a similar name"),
  EMAIL("the same e-mail address"),
  PHONE("the same phone number");

  private final String words;

  Likeness(String words) {
    this.words = words;
  }

  /** As it stands after "has". */
  public String words() {
    return words;
  }
}
