package health.reprieve.recall.domain;

/** What a clinician decides after a trial without relief. */
public enum TrialVerdict {
  CONTINUE("go on with infusions"),
  STOP("stop infusions");

  private final String words;

  TrialVerdict(String words) {
    this.words = words;
  }

  /** As it stands in a sentence. */
  public String words() {
    return words;
  }
}
