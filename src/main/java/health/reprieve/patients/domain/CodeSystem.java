package health.reprieve.patients.domain;

import java.util.Arrays;
import java.util.Optional;

/** The code systems a condition's codes may come from. */
public enum CodeSystem {
  ICD_10_CM("ICD-10-CM"),
  ICD_11("ICD-11"),
  SNOMED_CT("SNOMED-CT");

  private final String text;

  CodeSystem(String text) {
    this.text = text;
  }

  /** The system's name as users, programs and the database write it. */
  public String text() {
    return text;
  }

  public static Optional<CodeSystem> of(String text) {
    return Arrays.stream(values()).filter(system -> system.text.equals(text)).findFirst();
  }
}
