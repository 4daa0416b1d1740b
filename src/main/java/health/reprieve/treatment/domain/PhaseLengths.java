package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.Violations;

/**
 * How long the phases of a visit take, in minutes, each a multiple of 5. The whole visit is a
 * multiple of 15, because a chair is taken by the quarter hour.
 *
 * @param prep from arrival to the start of the infusion, 0 to 240
 * @param start the first part of the infusion, closely watched; not longer than the infusion
 * @param infusion the whole infusion, its start included, 5 to 1440
 * @param recovery from the end of the infusion until the patient leaves, 0 to 480
 * @param turnover until the chair is ready again, 0 to 120
 */
public record PhaseLengths(int prep, int start, int infusion, int recovery, int turnover) {

  private static final int STEP = 5;
  private static final int QUARTER = 15;

  /**
   * Reads the fields {@code prepMinutes}, {@code startMinutes}, {@code infusionMinutes}, {@code
   * recoveryMinutes} and {@code turnoverMinutes}.
   *
   * @throws health.reprieve.platform.problem.InvalidRequest naming each length that is wrong
   */
  public static PhaseLengths of(int prep, int start, int infusion, int recovery, int turnover) {
    Violations violations = new Violations();
    check(violations, "prepMinutes", prep, 0, 240);
    check(violations, "startMinutes", start, 0, 1440);
    check(violations, "infusionMinutes", infusion, STEP, 1440);
    check(violations, "recoveryMinutes", recovery, 0, 480);
    check(violations, "turnoverMinutes", turnover, 0, 120);
    if (start > infusion) {
      violations.add(
          "startMinutes", "Not longer than the infusion, of which it is the first part.");
    }
    PhaseLengths lengths = new PhaseLengths(prep, start, infusion, recovery, turnover);
    int over = lengths.visit() % QUARTER;
    if (over != 0) {
      violations.add(
          "turnoverMinutes",
          "The whole visit takes %d minutes; lengthen a phase by %d to fill the quarter hour."
              .formatted(lengths.visit(), QUARTER - over));
    }
    violations.refuseIfAny();
    return lengths;
  }

  private static void check(Violations violations, String field, int minutes, int least, int most) {
    if (minutes < least || minutes > most || minutes % STEP != 0) {
      violations.add(field, "Minutes from %d to %d, in steps of 5.".formatted(least, most));
    }
  }

  /** Minutes for which the chair is taken, turnover included. */
  public int visit() {
    return prep + infusion + recovery + turnover;
  }
}
