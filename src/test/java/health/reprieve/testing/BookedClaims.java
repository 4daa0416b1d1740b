package health.reprieve.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the database holds of claims and nurse load, seen past the application. */
public final class BookedClaims {

  /**
   * Claims without a live appointment, and quarter hours that live appointments hold without a
   * claim: of their planned time, or until the chair was ready again where the patient left early.
   */
  private static final String STRAY_CLAIMS =
      """
      select concat('claim of ', hex(c.appointment_id), ' at ', c.quarter)
      from chair_claim c left join appointment a on a.id = c.appointment_id
        and a.status not in ('CANCELLED', 'NO_SHOW', 'DEFERRED') and a.chair_id = c.chair_id
        and a.patient_id = c.patient_id and c.quarter >= a.starts_at and c.quarter < coalesce(a.held_until, a.ends_at)
      where a.id is null
      union all
      select concat('appointment ', hex(a.id), ' has ', count(c.quarter), ' claims')
      from appointment a left join chair_claim c on c.appointment_id = a.id
      where a.status not in ('CANCELLED', 'NO_SHOW', 'DEFERRED')
      group by a.id, a.starts_at, a.ends_at, a.held_until
      having count(c.quarter) <> timestampdiff(minute, a.starts_at, coalesce(a.held_until, a.ends_at)) / 15
      """;

  private static final String WRONG_LOAD =
      """
      with claimed as (select quarter, sum(nurse_twelfths) as twelfths from chair_claim group by quarter)
      select concat(n.quarter, ' needs ', n.needed, ', claims say ', coalesce(c.twelfths, 0))
      from nurse_load n left join claimed c on c.quarter = n.quarter
      where n.needed <> coalesce(c.twelfths, 0)
      union all
      select concat('no load at ', c.quarter)
      from claimed c left join nurse_load n on n.site_id = (select id from site) and n.quarter = c.quarter
      where n.quarter is null and c.twelfths > 0
      """;

  private BookedClaims() {}

  /** Everything in which the claims differ from the live appointments; empty is right. */
  public static List<String> strayClaims() {
    return texts(STRAY_CLAIMS);
  }

  /** Everything in which the nurse load differs from the sum of the claims; empty is right. */
  public static List<String> wrongLoad() {
    return texts(WRONG_LOAD);
  }

  /** The largest override of the day, in twelfths. */
  public static int overridden(ClinicDay day) {
    return Integer.parseInt(
        texts(
                "select coalesce(max(overridden), 0) from nurse_load where date(quarter) = '"
                    + day.date()
                    + "'")
            .get(0));
  }

  /** How many visits of the patient hold a chair. */
  public static int visitsOf(String patient) {
    return Integer.parseInt(
        texts(
                "select count(distinct appointment_id) from chair_claim"
                    + " where hex(patient_id) = upper(replace('"
                    + patient
                    + "', '-', ''))")
            .get(0));
  }

  /** The starts, in UTC, of the day's freed times that are still offered to those who wait. */
  public static List<String> openFreedTimes(ClinicDay day) {
    return texts(
        "select date_format(starts_at, '%H:%i') from freed_slot where closed_at is null"
            + " and date(starts_at) = '"
            + day.date()
            + "' order by starts_at");
  }

  /** How often the audit trail says this of the appointment. */
  public static int audited(String what, String appointment) {
    return Integer.parseInt(
        texts(
                "select count(*) from audit_entry where patient_id is not null and what = '"
                    + what
                    + "' and hex(subject_id) = upper(replace('"
                    + appointment
                    + "', '-', ''))")
            .get(0));
  }

  /** The visit that came from the appointment. */
  public static UUID visitOf(String appointment) {
    String id =
        texts(
                "select lower(hex(id)) from visit where hex(appointment_id) = upper(replace('"
                    + appointment
                    + "', '-', ''))")
            .get(0);
    return UUID.fromString(id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  /**
   * Runs hand-written SQL.
   *
   * @throws SQLException if the database refuses it
   */
  public static void run(String sql) throws SQLException {
    try (Connection database = Server.database();
        PreparedStatement statement = database.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }

  private static List<String> texts(String sql) {
    try (Connection database = Server.database();
        PreparedStatement query = database.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
