package health.reprieve.scheduling.domain;

/**
 * What a plan of a series is to be good at, as the price of what it gives up. Prices are compared
 * only with each other: a day of waiting, for each session, is 1 where nothing else is said.
 */
enum SeriesTaste {
  /** Soon, regular, in one chair: a little of all. */
  BALANCED(1, 20, 1, 6, 60),
  /** Each session as early as it can be, whatever it costs in regularity. */
  EARLIEST(1000, 20, 1, 6, 60),
  SAME_HOUR(1, SeriesTaste.NEVER, 0, 6, 60),
  SAME_CHAIR(1, 20, 1, SeriesTaste.NEVER, 60),
  /** As few sessions as possible at another hour, in another chair or against the wishes. */
  FEWEST_COMPROMISES(1, 1000, 1, 1000, 1000);

  static final long NEVER = 1_000_000_000L;

  private static final int MINUTES_OF_QUARTER = 15;
  private static final long CHANGED_APPOINTMENT = 15;

  private final long dayOfWaiting;
  private final long otherHour;
  private final long quarterAway;
  private final long otherChair;
  private final long againstWishes;

  SeriesTaste(
      long dayOfWaiting, long otherHour, long quarterAway, long otherChair, long againstWishes) {
    this.dayOfWaiting = dayOfWaiting;
    this.otherHour = otherHour;
    this.quarterAway = quarterAway;
    this.otherChair = otherChair;
    this.againstWishes = againstWishes;
  }

  /** The price of a session that many days after the first day looked at. */
  long waiting(int days) {
    return dayOfWaiting * days;
  }

  /** The price of a session that many minutes from the plan's own hour. */
  long hour(int minutesAway) {
    return minutesAway == 0 ? 0 : otherHour + quarterAway * minutesAway / MINUTES_OF_QUARTER;
  }

  long chair(boolean same) {
    return same ? 0 : otherChair;
  }

  long wishes(boolean kept) {
    return kept ? 0 : againstWishes;
  }

  /** The price of taking an appointment from where it stands. */
  long standing(boolean kept) {
    return kept ? 0 : CHANGED_APPOINTMENT;
  }
}
