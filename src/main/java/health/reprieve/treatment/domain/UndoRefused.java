package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** A step of a visit cannot be taken back any more, or was not taken. */
public class UndoRefused extends DomainProblem {

  private UndoRefused(String detail) {
    super(Kind.RULE_BROKEN, "undo-refused", detail);
  }

  static UndoRefused wentOn() {
    return new UndoRefused(
        "The visit has gone on since the check-in, so that it stands. Correct its times instead.");
  }

  public static UndoRefused scored() {
    return new UndoRefused(
        "Scores are recorded in this visit, so that its check-in stands. Put the visit off instead, or"
            + " set the scores aside first where they are another patient's.");
  }

  static UndoRefused notLeft() {
    return new UndoRefused(
        "This patient is not recorded as having left. Load the visit again to see where it stands.");
  }

  public static UndoRefused putOff() {
    return new UndoRefused(
        "The visit was put off when the patient left, so that the leaving stands. Book a new visit.");
  }

  public static UndoRefused otherDay() {
    return new UndoRefused(
        "The patient left on another day. Correct the time of leaving instead if it is wrong.");
  }
}
