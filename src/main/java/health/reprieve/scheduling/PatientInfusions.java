package health.reprieve.scheduling;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.PatientVisit;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.treatment.InfusionCharting;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads when patients have infusions, booked or given without a booking. A visit whose patient left
 * without an infusion is none.
 */
@Dependent
class PatientInfusions {

  private final AppointmentRepository appointments;
  private final InfusionCharting charting;

  @Inject
  PatientInfusions(AppointmentRepository appointments, InfusionCharting charting) {
    this.appointments = appointments;
    this.charting = charting;
  }

  /**
   * Starts of a patient's infusions in a range.
   *
   * @param leaving appointments that are looked at as if they were not there
   */
  List<Instant> of(PatientId patient, TimeRange range, Set<AppointmentId> leaving) {
    return with(
        appointments.infusions(patient, range).stream().map(PatientVisit::of).toList(),
        charting.unbookedInfusions(patient, range),
        leaving);
  }

  /**
   * The same where they are read already.
   *
   * @param visits of the patient in the range
   * @param unbooked starts of the infusions in the range that no appointment stands for
   * @param leaving appointments that are looked at as if they were not there
   */
  static List<Instant> with(
      List<PatientVisit> visits, List<Instant> unbooked, Set<AppointmentId> leaving) {
    Stream<Instant> booked =
        visits.stream()
            .filter(visit -> !leaving.contains(visit.appointment()))
            .map(PatientVisit::start);
    return Stream.concat(booked, unbooked.stream()).toList();
  }

  /** Starts of several patients' infusions in a range. */
  Map<PatientId, List<Instant>> of(Collection<PatientId> patients, TimeRange range) {
    Map<PatientId, List<Instant>> starts = new HashMap<>();
    charting
        .unbookedInfusions(patients, range)
        .forEach((patient, given) -> starts.put(patient, new ArrayList<>(given)));
    appointments
        .infusions(patients, range)
        .forEach(
            appointment ->
                starts
                    .computeIfAbsent(appointment.session().patient(), patient -> new ArrayList<>())
                    .add(appointment.plan().start()));
    return starts;
  }
}
