package health.reprieve.patients.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.time.LocalDate;

/** Something is said to have happened to a patient on a day before they were born. */
public class BeforeBirth extends DomainProblem {

  public BeforeBirth() {
    super(
        Kind.RULE_BROKEN,
        "before-birth",
        "The patient was not born yet then. Check the date here, and the date of birth.");
  }

  /**
   * @param day on which it happened
   * @throws BeforeBirth if it lies before the date of birth; on that date all may be true
   */
  public static void refuseUnlessBorn(LocalDate dateOfBirth, LocalDate day) {
    if (day.isBefore(dateOfBirth)) {
      throw new BeforeBirth();
    }
  }
}
