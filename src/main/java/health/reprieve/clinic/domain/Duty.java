package health.reprieve.clinic.domain;

import health.reprieve.identity.domain.Role;
import java.util.Optional;

/** What somebody does in a shift, by their role. */
public enum Duty {
  /** Takes a share of the patients. */
  NURSE("Nurse"),
  /** Supervises the infusions from within the site. */
  CLINICIAN("Clinician");

  private final String words;

  Duty(String words) {
    this.words = words;
  }

  /** As pages write it. */
  public String words() {
    return words;
  }

  /** The duty of a role; none where the role works no shifts. */
  public static Optional<Duty> of(Role role) {
    return switch (role) {
      case NURSE -> Optional.of(NURSE);
      case CLINICIAN -> Optional.of(CLINICIAN);
      case FRONT_DESK, MANAGER -> Optional.empty();
    };
  }
}
