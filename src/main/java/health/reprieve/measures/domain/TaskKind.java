package health.reprieve.measures.domain;

/** Why a task was raised. */
public enum TaskKind {
  /** An answer of a sheet lies above the limit of its question, as with question 9 of the PHQ-9. */
  ANSWER_ALARM("An answer needs a look today: read the sheet and speak with the patient.");

  private final String words;

  TaskKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
