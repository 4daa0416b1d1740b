package health.reprieve.benchmark;

import health.reprieve.platform.Ids;
import health.reprieve.testing.Server;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Writes the rows of a booking by plain JDBC on a connection of its own: what the database itself
 * allows.
 */
final class RawBooking implements BookingRate.Booker {

  /** Twelfths of a nurse in the eight quarter hours of the seeded protocol. */
  private static final int[] SHARES = {6, 6, 12, 4, 4, 3, 3, 0};

  /** The application writes the letters of its own bookings meanwhile, not those of these rows. */
  private static final Duration AFTER_THE_RUN = Duration.ofDays(1);

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int QUARTERS_A_DAY = 44;
  private static final Set<LocalDate> STAFFED = ConcurrentHashMap.newKeySet();
  private static final AtomicInteger SESSIONS = new AtomicInteger(1000);

  private final SeededClinic clinic;
  private final Connection connection;

  RawBooking(SeededClinic clinic) throws SQLException {
    this.clinic = clinic;
    connection = Server.database();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
  }

  @Override
  public void book(BookingRate.Place place) throws SQLException {
    UUID appointment = Ids.next();
    insertAppointment(appointment, place);
    insertAudit(appointment, place);
    insertNotice(appointment, place);
    insertClaims(appointment, place);
    raiseLoad(place.start());
    connection.commit();
  }

  private void insertAppointment(UUID id, BookingRate.Place place) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into appointment (id, site_id, chair_id, patient_id, course_id, protocol_id, session_number,
              starts_at, ends_at, prep_minutes, start_minutes, infusion_minutes, recovery_minutes, turnover_minutes,
              status, booked_at, booked_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 30, 15, 40, 35, 15, 'BOOKED', ?, ?)
            """)) {
      insert.setBytes(1, bytes(id));
      insert.setBytes(2, bytes(SeededClinic.SITE));
      insert.setBytes(3, bytes(UUID.fromString(clinic.chair(place.chair()))));
      insert.setBytes(4, bytes(SeededClinic.patient(place.patient())));
      insert.setBytes(5, bytes(SeededClinic.course(place.patient())));
      insert.setBytes(6, bytes(UUID.fromString(SeededClinic.PROTOCOL)));
      insert.setInt(7, SESSIONS.getAndIncrement());
      insert.setTimestamp(8, Timestamp.from(place.start()));
      insert.setTimestamp(
          9, Timestamp.from(place.start().plus(QUARTER.multipliedBy(SHARES.length))));
      insert.setTimestamp(10, Timestamp.from(Instant.now()));
      insert.setBytes(11, bytes(clinic.staff()));
      insert.executeUpdate();
    }
  }

  private void insertClaims(UUID appointment, BookingRate.Place place) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into chair_claim (chair_id, quarter, patient_id, appointment_id, nurse_twelfths) values "
                + "(?, ?, ?, ?, ?), ".repeat(SHARES.length - 1)
                + "(?, ?, ?, ?, ?)")) {
      int column = 1;
      for (int i = 0; i < SHARES.length; i++) {
        insert.setBytes(column++, bytes(UUID.fromString(clinic.chair(place.chair()))));
        insert.setTimestamp(column++, Timestamp.from(place.start().plus(QUARTER.multipliedBy(i))));
        insert.setBytes(column++, bytes(SeededClinic.patient(place.patient())));
        insert.setBytes(column++, bytes(appointment));
        insert.setInt(column++, SHARES[i]);
      }
      insert.executeUpdate();
    }
  }

  private void raiseLoad(Instant start) throws SQLException {
    LocalDate day = start.atZone(ZoneOffset.UTC).toLocalDate();
    if (STAFFED.add(day)) {
      staff(day);
    }
    List<Integer> loaded =
        IntStream.range(0, SHARES.length).filter(at -> SHARES[at] > 0).boxed().toList();
    try (PreparedStatement update =
        connection.prepareStatement(
            "update nurse_load set needed = needed + case quarter "
                + "when ? then ? ".repeat(loaded.size())
                + "end where site_id = ? and quarter in ("
                + "?, ".repeat(loaded.size() - 1)
                + "?) order by quarter")) {
      int column = 1;
      for (int at : loaded) {
        update.setTimestamp(column++, Timestamp.from(start.plus(QUARTER.multipliedBy(at))));
        update.setInt(column++, SHARES[at]);
      }
      update.setBytes(column++, bytes(SeededClinic.SITE));
      for (int at : loaded) {
        update.setTimestamp(column++, Timestamp.from(start.plus(QUARTER.multipliedBy(at))));
      }
      update.executeUpdate();
    }
  }

  private void staff(LocalDate day) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into nurse_load (site_id, quarter, on_duty) values "
                + "(?, ?, ?), ".repeat(QUARTERS_A_DAY - 1)
                + "(?, ?, ?) on duplicate key update needed = needed")) {
      Instant opens = day.atTime(LocalTime.of(7, 0)).toInstant(ZoneOffset.UTC);
      int column = 1;
      for (int i = 0; i < QUARTERS_A_DAY; i++) {
        insert.setBytes(column++, bytes(SeededClinic.SITE));
        insert.setTimestamp(column++, Timestamp.from(opens.plus(QUARTER.multipliedBy(i))));
        insert.setInt(column++, SeededClinic.CHAIRS * 12);
      }
      insert.executeUpdate();
    }
  }

  private void insertAudit(UUID appointment, BookingRate.Place place) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into audit_entry (at, staff_id, staff_name, role, act, what, patient_id, subject_kind, subject_id)
            values (?, ?, 'Bench', 'FRONT_DESK', 'CREATED', 'appointment booked', ?, 'appointment', ?)
            """)) {
      insert.setTimestamp(1, Timestamp.from(Instant.now()));
      insert.setBytes(2, bytes(clinic.staff()));
      insert.setBytes(3, bytes(SeededClinic.patient(place.patient())));
      insert.setBytes(4, bytes(appointment));
      insert.executeUpdate();
    }
  }

  private void insertNotice(UUID appointment, BookingRate.Place place) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into notice (id, kind, what, subject_kind, subject_id, person_id, state, pending, due_at, created_at)
            values (?, 'visit-news', 'news of a visit', 'appointment', ?, ?, 'WAITING', ?, ?, ?)
            """)) {
      Instant now = Instant.now();
      insert.setBytes(1, bytes(Ids.next()));
      insert.setBytes(2, bytes(appointment));
      insert.setBytes(3, bytes(SeededClinic.patient(place.patient())));
      insert.setString(4, "visit-news " + appointment);
      insert.setTimestamp(5, Timestamp.from(now.plus(AFTER_THE_RUN)));
      insert.setTimestamp(6, Timestamp.from(now));
      insert.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
