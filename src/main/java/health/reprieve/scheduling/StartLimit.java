package health.reprieve.scheduling;

import health.reprieve.clinic.SiteView;
import health.reprieve.platform.persistence.LostRace;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.Quarters;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.scheduling.persistence.NurseLoadRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Keeps the site's limit of starts in one quarter hour also where several desks book at the same
 * moment: whoever starts a visit in a quarter hour holds its load to the end of the transaction and
 * counts again.
 */
@Dependent
class StartLimit {

  private final AppointmentRepository appointments;
  private final NurseLoadRepository loads;

  @Inject
  StartLimit(AppointmentRepository appointments, NurseLoadRepository loads) {
    this.appointments = appointments;
    this.loads = loads;
  }

  /**
   * @throws LostRace if as many visits start there meanwhile as may
   */
  void keep(SiteView site, Appointment appointment) {
    Integer most = site.rules().startsPerQuarter();
    if (most == null) {
      return;
    }
    Instant quarter = TimeRange.quarterOf(appointment.plan().start());
    loads.hold(site.id(), quarter);
    if (appointments.starts(site.id(), TimeRange.of(quarter, Quarters.LENGTH)) > most) {
      throw new LostRace(new IllegalStateException("as many visits start then as may"));
    }
  }
}
