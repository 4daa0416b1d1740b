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
}
