package health.reprieve.recall.web;

import health.reprieve.patients.domain.PatientId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * From which page somebody came to note a try, and where they go back to. It travels as one of
 * these words, so it leads nowhere else.
 */
public enum CalledFrom {
  /** Its lists are parts of it. */
  WORKLIST("/worklist", "Back to the worklist"),
  RELIEF_ENDING("/worklist/relief-ending", "Back to the list"),
  MISSED_SESSIONS("/worklist/missed-sessions", "Back to the list"),
  SILENT_DIARIES("/worklist/silent-diaries", "Back to the list"),
  PATIENT("/patients/", "Back to the patient");

  private final String path;
  private final String words;

  CalledFrom(String path, String words) {
    this.path = path;
    this.words = words;
  }

  /** The page of this name; the worklist for none and for a word of somebody's own. */
  public static CalledFrom of(@Nullable String name) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(WORKLIST);
  }

  /** Its address, for a try to reach this patient. */
  public String path(PatientId patient) {
    return this == PATIENT ? path + patient.value() : path;
  }

  public String words() {
    return words;
  }
}
