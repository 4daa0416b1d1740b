package health.reprieve.recall.persistence;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.SqlFile;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Courses that stand still because a session was missed, put off or left without an infusion. */
@Dependent
public class MissedSessionReading {

  private static final String MISSED = SqlFile.report("missed_sessions");

  @PersistenceContext private EntityManager entities;

  /**
   * A course that stands still.
   *
   * @param missedAt when the session was to start
   * @param status no-show, deferred, or done without an infusion
   * @param given infusions of the course so far
   * @param lastEnd end of the latest of them; null before the first
   */
  public record Missed(
      PatientId patient,
      CourseId course,
      ProtocolId protocol,
      Instant missedAt,
      AppointmentStatus status,
      int given,
      @Nullable Instant lastEnd) {}

  /**
   * Those whose latest session was missed since an instant, the latest first.
   *
   * @param now from then on a visit counts as one to come
   */
  public List<Missed> since(Instant since, Instant now) {
    List<?> rows =
        QueryLimit.on(entities.createNativeQuery(MISSED))
            .setParameter(1, InstantConverter.toNative(since))
            .setParameter(2, InstantConverter.toNative(now))
            .getResultList();
    return rows.stream().map(row -> missed((Object[]) row)).toList();
  }

  private static Missed missed(Object[] row) {
    return new Missed(
        PatientId.of(UuidConverter.fromBytes((byte[]) row[0])),
        CourseId.of(UuidConverter.fromBytes((byte[]) row[1])),
        ProtocolId.of(UuidConverter.fromBytes((byte[]) row[2])),
        Objects.requireNonNull(InstantConverter.fromNative(row[3])),
        AppointmentStatus.valueOf((String) row[4]),
        ((Number) row[5]).intValue(),
        InstantConverter.fromNative(row[6]));
  }
}
