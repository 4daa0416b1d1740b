package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.ChangeKind;
import health.reprieve.scheduling.domain.Gate;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Notes what stands and what is missing before a visit can begin. */
@Retry
@Transactional
@ApplicationScoped
public class VisitReadiness {

  private final AppointmentRepository appointments;
  private final ChangeLog changes;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  VisitReadiness(
      AppointmentRepository appointments, ChangeLog changes, AuditTrail audit, Clock clock) {
    this.appointments = appointments;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param version that the caller has read
   * @param stands whether it is settled; false where it turns out not to be
   * @throws health.reprieve.scheduling.domain.ChangedMeanwhile if another version stands
   * @throws health.reprieve.scheduling.domain.StatusForbids once the infusion has begun
   */
  public AppointmentView say(AppointmentId id, int version, Gate gate, boolean stands) {
    Instant now = clock.instant();
    Appointment appointment = appointments.get(id);
    changes.refuseUnlessCurrent(appointment, version);
    appointment.say(gate, stands);
    changes.note(appointment, version, ChangeKind.READINESS, now);
    audit.ofPatient(
        Act.CHANGED,
        "readiness of a visit",
        appointment.session().patient().value(),
        Reference.of("appointment", id.value()));
    return AppointmentView.of(appointment);
  }
}
