package health.reprieve.clinic.domain;

import health.reprieve.platform.problem.Violations;

/**
 * How much of a nurse a patient takes in each phase of a visit, in twelfths: 12 is one nurse for
 * one patient, 6 one for two, 4 one for three, 3 one for four, 0 none. Twelfths add up exactly
 * where fractions would not.
 *
 * @param prep from arrival to the start of the infusion
 * @param start the first part of the infusion, closely watched
 * @param infuse the rest of the infusion
 * @param recover from the end of the infusion until the patient leaves
 */
public record NurseShares(int prep, int start, int infuse, int recover) {

  /** Twelfths in one whole nurse. */
  public static final int WHOLE = 12;

  /**
   * @throws health.reprieve.platform.problem.InvalidRequest naming each share outside 0 to 12
   */
  public static NurseShares of(int prep, int start, int infuse, int recover) {
    Violations violations = new Violations();
    check(violations, "prepTwelfths", prep);
    check(violations, "startTwelfths", start);
    check(violations, "infuseTwelfths", infuse);
    check(violations, "recoverTwelfths", recover);
    violations.refuseIfAny();
    return new NurseShares(prep, start, infuse, recover);
  }

  private static void check(Violations violations, String field, int share) {
    if (share < 0 || share > WHOLE) {
      violations.add(field, "A whole number from 0 to 12.");
    }
  }
}
