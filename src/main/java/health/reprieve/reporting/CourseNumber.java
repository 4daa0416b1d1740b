package health.reprieve.reporting;

import health.reprieve.reporting.persistence.Admission.Span;

/** Which of a patient's courses of the condition, counted by their first infusions. */
public enum CourseNumber {
  FIRST("first courses", 1, 1),
  SECOND("second courses", 2, 2),
  LATER("third and later courses", 3, Integer.MAX_VALUE);

  private final String words;
  private final int least;
  private final int most;

  CourseNumber(String words, int least, int most) {
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

  boolean holds(int number) {
    return number >= least && number <= most;
  }
}
