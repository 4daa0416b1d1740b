package health.reprieve.reporting;

import health.reprieve.reporting.persistence.Admission.Span;

/** Age on the day of the first infusion of a course. */
public enum AgeBand {
  UNDER_40("under 40 years", 0, 39),
  FROM_40_TO_59("40 to 59 years", 40, 59),
  FROM_60("60 years and more", 60, 200);

  private final String words;
  private final int least;
  private final int most;

  AgeBand(String words, int least, int most) {
    this.words = words;
    this.least = least;
    this.most = most;
  }

  public String words() {
    return words;
  }

  Span span() {
    return new Span(least, most);
  }

  boolean holds(int age) {
    return age >= least && age <= most;
  }
}
