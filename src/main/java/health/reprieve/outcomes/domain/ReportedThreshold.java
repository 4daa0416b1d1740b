package health.reprieve.outcomes.domain;

/** The thresholds at which what followed each course is kept. */
public enum ReportedThreshold {
  /** That of the definition. */
  OWN,
  /** A fall by 30 %, moderate by IMMPACT 2008. */
  PERCENT_30,
  /** A fall by 50 %, substantial by IMMPACT 2008. */
  PERCENT_50,
  /** A fall by 2 points, whatever the baseline. */
  TWO_POINTS;

  /** The rules of a definition with this threshold. */
  ReliefDefinition rules(ReliefDefinitionVersion definition) {
    return switch (this) {
      case OWN -> definition.rules();
      case PERCENT_30 -> definition.rulesAt(new ReliefThreshold.Percent(30));
      case PERCENT_50 -> definition.rulesAt(new ReliefThreshold.Percent(50));
      case TWO_POINTS -> definition.rulesAt(ReliefThreshold.Points.TWO);
    };
  }
}
