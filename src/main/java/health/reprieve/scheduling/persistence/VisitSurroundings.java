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
import health.reprieve.scheduling.domain.Quarters;
import health.reprieve.scheduling.domain.TakenTime;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads in one query what a single visit meets: what is taken at its time, the load of the nurses
 * then, the patient's other visits and infusions, and the other sessions of its course. Each query
 * more would cost a booking as much as all that this one reads, so that it looks into the table of
 * charted visits, too.
 */
@Dependent
public class VisitSurroundings {

  private static final int TAKEN = 1;
  private static final int LOAD = 2;
  private static final int OF_PATIENT = 3;
  private static final int UNBOOKED = 4;
  private static final int SESSION = 5;

  private static final String LIVE =
      AppointmentStatus.allLive().stream()
          .map(status -> "'" + status + "'")
          .collect(Collectors.joining(", ", " and status in (", ")"));

  private static final String MET =
      "select 1, id, chair_id, patient_id, starts_at, coalesce(held_until, ends_at), 0, 0, 0"
          + " from appointment where site_id = ? and starts_at > ? and starts_at < ? and ends_at > ?"
          + " and (chair_id = ? or patient_id = ? or (starts_at >= ? and starts_at < ?))"
          + LIVE
          + " union all select 2, null, null, null, quarter, null, needed, on_duty, overridden"
          + " from nurse_load where site_id = ? and quarter >= ? and quarter < ?"
          + " union all select 3, id, null, null, starts_at, null, 0, 0, 0"
          + " from appointment where patient_id = ? and starts_at >= ? and starts_at < ?"
          + " and without_infusion = false"
          + LIVE
          + " union all select 4, null, null, null, started_at, null, 0, 0, 0 from visit"
          + " where patient_id = ? and started_at >= ? and started_at < ? and appointment_id is null"
          + " union all select 5, null, null, null, null, null, live_session, 0, 0"
          + " from appointment where course_id = ? and live_session is not null";

  @PersistenceContext private EntityManager entities;

  /**
   * About which visit it is asked.
   *
   * @param visit whole quarter hours
   * @param startsToo whether those are asked for, too, that start in its first quarter hour
   * @param patient null where nobody's other visits are asked for
   * @param others when these start
   * @param course null where no other sessions are asked for
   */
  public record Asked(
      SiteId site,
      ChairId chair,
      TimeRange visit,
      boolean startsToo,
      @Nullable PatientId patient,
      TimeRange others,
      @Nullable CourseId course) {}

  /**
   * What a visit meets.
   *
   * @param taken what other visits hold of its chair and its patient, and what those hold that
   *     start when it does, where they are asked for; in time order
   * @param load of the quarter hours that visits have touched
   * @param ofPatient the patient's other visits, but for those left without an infusion
   * @param unbooked starts of the patient's infusions that no appointment stands for
   * @param sessions session numbers that the course's appointments hold
   */
  public record Met(
      List<TakenTime> taken,
      List<QuarterLoad> load,
      List<PatientVisit> ofPatient,
      List<Instant> unbooked,
      Set<Integer> sessions) {

    private Met() {
      this(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new HashSet<>());
    }
  }

  /**
   * @param leaving appointments that are looked at as if they were not there
   */
  public Met of(Asked asked, Set<AppointmentId> leaving) {
    entities.flush();
    try (PreparedStatement select = entities.unwrap(Connection.class).prepareStatement(MET)) {
      fill(select, asked);
      Met met = new Met();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          take(row, met, leaving);
        }
      }
      met.taken().sort(Comparator.comparing(taken -> taken.time().start()));
      return met;
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  private static void fill(PreparedStatement select, Asked asked) throws SQLException {
    byte[] site = UuidConverter.toBytes(asked.site().value());
    byte[] patient =
        asked.patient() == null ? null : UuidConverter.toBytes(asked.patient().value());
    Object start = InstantConverter.toNative(asked.visit().start());
    Object end = InstantConverter.toNative(asked.visit().end());
    Object othersFrom = InstantConverter.toNative(asked.others().start());
    Object othersTo = InstantConverter.toNative(asked.others().end());
    List<@Nullable Object> places =
        Arrays.asList(
            site,
            InstantConverter.toNative(
                asked.visit().start().minus(AppointmentRepository.LONGEST_VISIT)),
            end,
            start,
            UuidConverter.toBytes(asked.chair().value()),
            patient,
            start,
            asked.startsToo()
                ? InstantConverter.toNative(asked.visit().start().plus(Quarters.LENGTH))
                : start,
            site,
            start,
            end,
            patient,
            othersFrom,
            othersTo,
            patient,
            othersFrom,
            othersTo,
            asked.course() == null ? null : UuidConverter.toBytes(asked.course().value()));
    for (int i = 0; i < places.size(); i++) {
      select.setObject(i + 1, places.get(i));
    }
  }

  private static void take(ResultSet row, Met met, Set<AppointmentId> leaving) throws SQLException {
    switch (row.getInt(1)) {
      case TAKEN -> {
        if (!leaving.contains(appointment(row))) {
          met.taken().add(taken(row));
        }
      }
      case LOAD ->
          met.load()
              .add(
                  new QuarterLoad(
                      instant(row, 5), row.getInt(7), row.getInt(8), row.getInt(9), true));
      case OF_PATIENT -> {
        if (!leaving.contains(appointment(row))) {
          met.ofPatient().add(new PatientVisit(appointment(row), instant(row, 5)));
        }
      }
      case UNBOOKED -> met.unbooked().add(instant(row, 5));
      case SESSION -> met.sessions().add(row.getInt(7));
      default -> throw new IllegalStateException("a row of no kind");
    }
  }

  private static AppointmentId appointment(ResultSet row) throws SQLException {
    return AppointmentId.of(UuidConverter.fromBytes(row.getBytes(2)));
  }

  private static TakenTime taken(ResultSet row) throws SQLException {
    return new TakenTime(
        appointment(row),
        ChairId.of(UuidConverter.fromBytes(row.getBytes(3))),
        PatientId.of(UuidConverter.fromBytes(row.getBytes(4))),
        TimeRange.of(instant(row, 5), instant(row, 6)));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(InstantConverter.fromNative(row.getObject(column)));
  }
}
