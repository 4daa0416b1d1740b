package health.reprieve.scheduling.web;

import health.reprieve.scheduling.AppointmentView;
import health.reprieve.scheduling.domain.PlannedPhase;
import health.reprieve.scheduling.domain.Session;
import java.util.List;
import java.util.UUID;

/** An appointment as JSON; instants in UTC. */
public record AppointmentJson(
    UUID id,
    UUID patient,
    UUID course,
    UUID protocol,
    int sessionNumber,
    UUID chair,
    String start,
    String end,
    List<PhaseJson> phases,
    String status,
    int version) {

  /** One phase of the visit as JSON. */
  public record PhaseJson(String phase, String start, String end) {

    static PhaseJson of(PlannedPhase planned) {
      return new PhaseJson(
          planned.phase().name(),
          planned.time().start().toString(),
          planned.time().end().toString());
    }
  }

  static AppointmentJson of(AppointmentView appointment) {
    Session session = appointment.session();
    return new AppointmentJson(
        appointment.id().value(),
        session.patient().value(),
        session.course().value(),
        session.protocol().value(),
        session.number(),
        appointment.chair().value(),
        appointment.plan().time().start().toString(),
        appointment.plan().time().end().toString(),
        appointment.plan().phases().stream().map(PhaseJson::of).toList(),
        appointment.status().name(),
        appointment.version());
  }
}
