package health.reprieve.reporting;

/** Why a figure, or a part of it, is not told in what leaves the house. */
public enum HeldBack {
  /** Nothing of it is told with a filter: it is not compared by filters. */
  FILTER,
  /** Fewer patients than it takes, or a count that it gives away is held back. */
  FEW,
  /** Some of its thresholds would tell of few patients between them and what is told. */
  STEPS,
  /** Some of its thresholds are not told by every row, or patients are in two rows. */
  ROWS,
  /** The last line would tell by how much one condition differs from all. */
  CONDITIONS
}
