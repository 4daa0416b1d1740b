package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.platform.web.Versioned;
import health.reprieve.scheduling.AppointmentView;
import health.reprieve.scheduling.domain.Cancellation;
import health.reprieve.scheduling.domain.EscortHours;
import health.reprieve.scheduling.domain.Gate;
import health.reprieve.scheduling.domain.PlannedPhase;
import health.reprieve.scheduling.domain.Session;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as JSON; instants in UTC, the escort's hours by the clinic's clock.
 *
 * @param withoutInfusion whether the patient left without one, so that its session number is free
 * @param cancellation null unless it was given up
 * @param deferReason null unless it was put off
 * @param features that its chair must have
 */
public record AppointmentJson(
    UUID id,
    UUID patient,
    UUID course,
    UUID protocol,
    int sessionNumber,
    UUID chair,
    String start,
    String end,
    String heldUntil,
    List<PhaseJson> phases,
    String status,
    boolean withoutInfusion,
    @Nullable CancellationJson cancellation,
    @Nullable String deferReason,
    @Nullable String escortFrom,
    @Nullable String escortTo,
    List<String> features,
    List<String> standing,
    int version)
    implements Versioned {

  /** How a visit was given up. */
  public record CancellationJson(String by, String reason, boolean late) {

    static @Nullable CancellationJson of(@Nullable Cancellation cancellation) {
      return cancellation == null
          ? null
          : new CancellationJson(
              cancellation.by().name(), cancellation.reason(), cancellation.late());
    }
  }

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
    EscortHours escort = appointment.escort();
    return new AppointmentJson(
        appointment.id().value(),
        session.patient().value(),
        session.course().value(),
        session.protocol().value(),
        session.number(),
        appointment.chair().value(),
        appointment.plan().time().start().toString(),
        appointment.plan().time().end().toString(),
        appointment.held().end().toString(),
        appointment.plan().phases().stream().map(PhaseJson::of).toList(),
        appointment.status().name(),
        appointment.withoutInfusion(),
        CancellationJson.of(appointment.cancellation()),
        appointment.deferReason(),
        escort == null ? null : escort.from().toString(),
        escort == null ? null : escort.to().toString(),
        appointment.needs().stream().map(ChairFeature::name).toList(),
        appointment.standing().stream().map(Gate::name).toList(),
        appointment.version());
  }
}
