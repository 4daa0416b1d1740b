package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.Stale;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.Gate;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Notes what stands and what is missing before a visit can begin. */
@Retry
@Transactional
@RequestScoped
public class VisitReadiness {

  private final AppointmentRepository appointments;
  private final AuditTrail audit;

  @Inject
  VisitReadiness(AppointmentRepository appointments, AuditTrail audit) {
    this.appointments = appointments;
    this.audit = audit;
  }

  /**
   * @param version that the caller has read
   * @param stands whether it is settled; false where it turns out not to be
   * @throws Stale if somebody changed the appointment meanwhile
   * @throws health.reprieve.scheduling.domain.StatusForbids once the infusion has begun
   */
  public AppointmentView say(AppointmentId id, int version, Gate gate, boolean stands) {
    Appointment appointment = appointments.get(id);
    Stale.refuseUnless("appointment", appointment.version(), version);
    appointment.say(gate, stands);
    appointments.flush();
    audit.ofPatient(
        Act.CHANGED,
        "readiness of a visit",
        appointment.session().patient().value(),
        Reference.of("appointment", id.value()));
    return AppointmentView.of(appointment);
  }
}
