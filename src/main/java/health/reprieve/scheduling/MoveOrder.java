package health.reprieve.scheduling;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.Ids;
import health.reprieve.scheduling.domain.AppointmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants an appointment to go.
 *
 * @param request names the request; a repeat with the same name answers what stands
 * @param version that the caller has read
 * @param toChair null to stay in the chair
 * @param toStart null to keep the time
 * @param override the reason for which rules may be set aside, null where none may
 */
public record MoveOrder(
    UUID request,
    AppointmentId appointment,
    int version,
    @Nullable ChairId toChair,
    @Nullable Instant toStart,
    @Nullable String override) {

  /** A move by the rules, whose request has no repeat. */
  public static MoveOrder of(
      AppointmentId appointment,
      int version,
      @Nullable ChairId toChair,
      @Nullable Instant toStart) {
    return new MoveOrder(Ids.next(), appointment, version, toChair, toStart, null);
  }
}
