package health.reprieve.patients.domain;

/**
 * A code of a condition.
 *
 * @param system that defines the code
 * @param code such as {@code G90.511}
 * @param label what it means, in words
 */
public record ConditionCode(CodeSystem system, String code, String label) {

  /** Whether both name the same thing, whatever words they use for it. */
  public boolean sameAs(ConditionCode other) {
    return system == other.system && code.equals(other.code);
  }
}
