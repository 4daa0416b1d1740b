package health.reprieve.scheduling;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.Cancellation;
import health.reprieve.scheduling.domain.EscortHours;
import health.reprieve.scheduling.domain.Gate;
import health.reprieve.scheduling.domain.Session;
import health.reprieve.scheduling.domain.VisitPlan;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as its neighbours see it.
 *
 * @param held the time that it holds its chair: shorter than planned where the patient left early
 * @param withoutInfusion whether the patient came and left without one: its session number is given
 *     back
 * @param cancellation null unless it was given up
 * @param deferReason null unless it was put off
 * @param escort null where it is not known who takes the patient home
 * @param needs what its chair must have
 * @param standing of what must stand before the infusion begins
 * @param version to be given back with a change
 */
public record AppointmentView(
    AppointmentId id,
    ChairId chair,
    Session session,
    VisitPlan plan,
    TimeRange held,
    AppointmentStatus status,
    boolean withoutInfusion,
    @Nullable Cancellation cancellation,
    @Nullable String deferReason,
    @Nullable EscortHours escort,
    Set<ChairFeature> needs,
    Set<Gate> standing,
    int version) {

  /** One that is neither given up nor put off, in any chair, and whose escort is not known. */
  public AppointmentView(
      AppointmentId id,
      ChairId chair,
      Session session,
      VisitPlan plan,
      AppointmentStatus status,
      int version) {
    this(
        id,
        chair,
        session,
        plan,
        plan.time(),
        status,
        false,
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        version);
  }

  static AppointmentView of(Appointment appointment) {
    return new AppointmentView(
        appointment.id(),
        appointment.chair(),
        appointment.session(),
        appointment.plan(),
        appointment.held(),
        appointment.status(),
        appointment.withoutInfusion(),
        appointment.cancellation(),
        appointment.deferReason(),
        appointment.escort(),
        appointment.needs(),
        appointment.standing(),
        appointment.version());
  }
}
