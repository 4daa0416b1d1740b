package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** A score does not fit the visit that it names. */
public class ScoreOutOfPlace extends DomainProblem {

  private ScoreOutOfPlace(String detail) {
    super(Kind.RULE_BROKEN, "score-out-of-place", detail);
  }

  public static ScoreOutOfPlace otherPatient() {
    return new ScoreOutOfPlace(
        "This visit belongs to another patient or another condition. Open the right visit.");
  }

  public static ScoreOutOfPlace otherTime() {
    return new ScoreOutOfPlace(
        "At this time the visit was at another point: before the infusion up to its start, at the"
            + " end and at discharge from its end until the patient left. Check the time.");
  }

  static ScoreOutOfPlace afterTheStart() {
    return new ScoreOutOfPlace(
        "At this time an infusion of this patient had started already. Enter the score at that"
            + " visit, or give the time before its start.");
  }

  static ScoreOutOfPlace beforeTheEnd() {
    return new ScoreOutOfPlace("The infusion has not ended yet. Record its end first.");
  }

  static ScoreOutOfPlace notOfAVisit() {
    return new ScoreOutOfPlace("A score given outside the clinic belongs to no visit.");
  }
}
