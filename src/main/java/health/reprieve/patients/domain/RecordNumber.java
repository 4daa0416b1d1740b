package health.reprieve.patients.domain;

import health.reprieve.platform.problem.InvalidRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a patient's record, given by the clinic: letters, digits and signs as the clinic
 * writes them. Capital and small letters do not tell two numbers apart.
 */
public record RecordNumber(String value) {

  public static final int LONGEST = 32;

  /**
   * @throws InvalidRequest if it is blank or longer than {@value #LONGEST} characters
   */
  public static RecordNumber of(String typed) {
    String tidy = WrittenText.tidy(typed);
    if (tidy == null) {
      throw new InvalidRequest("recordNumber", "Needed.");
    }
    if (WrittenText.length(tidy) > LONGEST) {
      throw new InvalidRequest("recordNumber", "At most %d characters.".formatted(LONGEST));
    }
    return new RecordNumber(tidy);
  }

  /** Empty where the text cannot be a record number. */
  public static Optional<RecordNumber> find(String typed) {
    try {
      return Optional.of(of(typed));
    } catch (InvalidRequest none) {
      return Optional.empty();
    }
  }

  /** Equal for numbers that differ in capital and small letters only. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }
}
