package health.reprieve.scheduling.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;

/** Which of the {@link Gate}s of a visit stand. A new visit begins with none. */
@Embeddable
public class Readiness {

  @Column(name = "consent_ready")
  private boolean consent;

  @Column(name = "fasting_ready")
  private boolean fasting;

  @Column(name = "escort_ready")
  private boolean escort;

  @Column(name = "screening_ready")
  private boolean screening;

  Set<Gate> standing() {
    Set<Gate> standing = EnumSet.noneOf(Gate.class);
    for (Gate gate : Gate.values()) {
      if (stands(gate)) {
        standing.add(gate);
      }
    }
    return standing;
  }

  private boolean stands(Gate gate) {
    return switch (gate) {
      case CONSENT -> consent;
      case FASTING -> fasting;
      case ESCORT -> escort;
      case SCREENING -> screening;
    };
  }

  void say(Gate gate, boolean stands) {
    switch (gate) {
      case CONSENT -> consent = stands;
      case FASTING -> fasting = stands;
      case ESCORT -> escort = stands;
      case SCREENING -> screening = stands;
    }
  }

  /** Another start opens again what was settled for the old one. */
  void startChanged() {
    for (Gate gate : Gate.values()) {
      if (gate.holdsForOneStart()) {
        say(gate, false);
      }
    }
  }
}
