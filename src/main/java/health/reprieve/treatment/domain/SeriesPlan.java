package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.Violations;

/**
 * How many infusions a course has and how far they lie apart.
 *
 * @param sessions infusions of one course, 1 to 60
 * @param gapMinDays fewest days from one infusion to the next, 1 to 365; 1 is the next day
 * @param gapMaxDays most days from one infusion to the next, not fewer than {@code gapMinDays}
 */
public record SeriesPlan(int sessions, int gapMinDays, int gapMaxDays) {

  /**
   * @throws health.reprieve.platform.problem.InvalidRequest naming each number that is wrong
   */
  public static SeriesPlan of(int sessions, int gapMinDays, int gapMaxDays) {
    Violations violations = new Violations();
    check(violations, "sessions", sessions, 60);
    check(violations, "gapMinDays", gapMinDays, 365);
    check(violations, "gapMaxDays", gapMaxDays, 365);
    if (gapMaxDays < gapMinDays) {
      violations.add("gapMaxDays", "Not fewer than %d.".formatted(gapMinDays));
    }
    violations.refuseIfAny();
    return new SeriesPlan(sessions, gapMinDays, gapMaxDays);
  }

  private static void check(Violations violations, String field, int number, int most) {
    if (number < 1 || number > most) {
      violations.add(field, "A whole number from 1 to %d.".formatted(most));
    }
  }
}
