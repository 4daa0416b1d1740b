package health.reprieve.scheduling.persistence;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.SiteId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.PatientVisit;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.domain.TakenTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads in one query what a single visit meets: what is taken at its time, the load of the nurses
 * then, and the patient's other visits.
 */
@Dependent
public class VisitSurroundings {

  private static final int TAKEN = 1;
  private static final int LOAD = 2;
  private static final int OF_PATIENT = 3;

  private static final String LIVE =
      AppointmentStatus.allLive().stream()
          .map(status -> "'" + status + "'")
          .collect(Collectors.joining(", ", " and status in (", ")"));

  private static final String AT_ITS_TIME =
      "select 1, id, chair_id, patient_id, starts_at, coalesce(held_until, ends_at), 0, 0, 0"
          + " from appointment where site_id = ?1 and starts_at > ?2 and starts_at < ?4 and ends_at > ?3"
          + LIVE
          + " union all select 2, null, null, null, quarter, null, needed, on_duty, overridden"
          + " from nurse_load where site_id = ?1 and quarter >= ?3 and quarter < ?4";

  private static final String WITH_PATIENT =
      AT_ITS_TIME
          + " union all select 3, id, null, null, starts_at, null, status = 'DONE', 0, 0"
          + " from appointment where patient_id = ?5 and starts_at >= ?6 and starts_at < ?7"
          + LIVE;

  @PersistenceContext private EntityManager entities;

  /**
   * What a visit meets.
   *
   * @param taken what other visits hold, in time order
   * @param load of the quarter hours that visits have touched
   * @param ofPatient the patient's other visits
   */
  public record Met(List<TakenTime> taken, List<QuarterLoad> load, List<PatientVisit> ofPatient) {}

  /**
   * @param visit whole quarter hours
   * @param patient null where nobody's other visits are asked for
   * @param others when these start
   * @param leaving appointments that are looked at as if they were not there
   */
  public Met of(
      SiteId site,
      TimeRange visit,
      @Nullable PatientId patient,
      TimeRange others,
      Set<AppointmentId> leaving) {
    Query query =
        entities
            .createNativeQuery(patient == null ? AT_ITS_TIME : WITH_PATIENT)
            .setParameter(1, UuidConverter.toBytes(site.value()))
            .setParameter(
                2,
                InstantConverter.toNative(visit.start().minus(AppointmentRepository.LONGEST_VISIT)))
            .setParameter(3, InstantConverter.toNative(visit.start()))
            .setParameter(4, InstantConverter.toNative(visit.end()));
    if (patient != null) {
      query
          .setParameter(5, UuidConverter.toBytes(patient.value()))
          .setParameter(6, InstantConverter.toNative(others.start()))
          .setParameter(7, InstantConverter.toNative(others.end()));
    }
    return met(query.getResultList(), leaving);
  }

  private static Met met(List<?> rows, Set<AppointmentId> leaving) {
    Met met = new Met(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      int kind = number(row[0]);
      if (kind == LOAD) {
        met.load()
            .add(
                new QuarterLoad(
                    instant(row[4]), number(row[6]), number(row[7]), number(row[8]), true));
        continue;
      }
      AppointmentId id = AppointmentId.of(UuidConverter.fromBytes((byte[]) row[1]));
      if (kind == TAKEN && !leaving.contains(id)) {
        met.taken().add(taken(row));
      } else if (kind == OF_PATIENT && !leaving.contains(id)) {
        met.ofPatient().add(new PatientVisit(id, instant(row[4]), number(row[6]) > 0));
      }
    }
    met.taken().sort(Comparator.comparing(taken -> taken.time().start()));
    return met;
  }

  private static TakenTime taken(Object[] row) {
    return new TakenTime(
        ChairId.of(UuidConverter.fromBytes((byte[]) row[2])),
        PatientId.of(UuidConverter.fromBytes((byte[]) row[3])),
        TimeRange.of(instant(row[4]), instant(row[5])));
  }

  private static int number(Object column) {
    return ((Number) column).intValue();
  }

  private static Instant instant(Object column) {
    return Objects.requireNonNull(InstantConverter.fromNative(column));
  }
}
