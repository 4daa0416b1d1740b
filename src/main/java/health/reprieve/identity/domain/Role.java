package health.reprieve.identity.domain;

/** What a staff member may do; the codes stand in {@code @RolesAllowed}. */
public enum Role {
  FRONT_DESK("Front desk"),
  NURSE("Nurse"),
  CLINICIAN("Clinician"),
  MANAGER("Manager");

  private final String words;

  Role(String words) {
    this.words = words;
  }

  /** The role as pages write it. */
  public String words() {
    return words;
  }

  /** Who may read patients' scores, and what follows from them: whether there was relief. */
  public boolean readsScores() {
    return this == NURSE || this == CLINICIAN;
  }
}
