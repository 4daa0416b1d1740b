package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentOverride;
import health.reprieve.scheduling.persistence.OverrideRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Records that rules of booking were set aside for an appointment, by whom and why. */
@Dependent
class OverrideLog {

  private final OverrideRepository overrides;
  private final CurrentStaff current;
  private final AuditTrail audit;

  @Inject
  OverrideLog(OverrideRepository overrides, CurrentStaff current, AuditTrail audit) {
    this.overrides = overrides;
    this.current = current;
    this.audit = audit;
  }

  /** Writes nothing where nothing was set aside. */
  void note(Appointment appointment, Cleared place, @Nullable String reason, Instant now) {
    if (!place.overridden() || reason == null) {
      return;
    }
    overrides.add(
        new AppointmentOverride(
            Ids.next(), appointment, reason, place.setAside(), current.id(), now));
    audit.ofPatient(
        Act.CHANGED,
        "booking rules set aside",
        appointment.session().patient().value(),
        Reference.of("appointment", appointment.id().value()));
  }
}
