package health.reprieve.scheduling;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.EscortHours;
import health.reprieve.scheduling.domain.Wishes;
import health.reprieve.treatment.domain.ProtocolId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param visit the visit that needs a time
 * @param from first day to look at
 * @param days how many days, 1 to 90
 * @param perDay most times of one day, an hour apart at least
 * @param chair the only chair to look at, null for any
 * @param features that the chair must have, besides those that the visit needs anyway
 * @param wishes of the patient
 */
public record SlotQuestion(
    Visit visit,
    LocalDate from,
    int days,
    int perDay,
    @Nullable ChairId chair,
    Set<ChairFeature> features,
    Wishes wishes) {

  /** Most days that are looked at. */
  public static final int MOST_DAYS = 90;

  /** Most times of one day. */
  public static final int MOST_PER_DAY = 12;

  /** A visit that needs a time. */
  public sealed interface Visit {}

  /**
   * A new one.
   *
   * @param patient whose other visits and rest count; null for anybody
   * @param escort when somebody can take the patient home; null where that is not known
   */
  public record New(ProtocolId protocol, @Nullable PatientId patient, @Nullable EscortHours escort)
      implements Visit {}

  /** One that is booked, looked at as if it were not there. */
  public record Moved(AppointmentId appointment) implements Visit {}
}
