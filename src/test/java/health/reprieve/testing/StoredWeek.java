package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the database holds of the visits and the nurse load of one week. */
public final class StoredWeek {

  private static final String LIVE = "a.status not in ('CANCELLED', 'NO_SHOW', 'DEFERRED')";

  private static final String VISITS =
      """
      select concat_ws('-', substr(i, 1, 8), substr(i, 9, 4), substr(i, 13, 4), substr(i, 17, 4), substr(i, 21)),
        concat(version, ' ', status, ' ', concat_ws('-', substr(c, 1, 8), substr(c, 9, 4), substr(c, 13, 4),
          substr(c, 17, 4), substr(c, 21)), ' ', date_format(starts_at, '%Y-%m-%dT%H:%i:%sZ'))
      from (select lower(hex(id)) as i, lower(hex(chair_id)) as c, version, status, starts_at
        from appointment where starts_at >= ? and starts_at < ?) a
      """;

  /** Two live visits at once in one chair, or of one patient. */
  private static final String HELD_TWICE =
      """
      select concat(hex(a.id), ' and ', hex(b.id)), a.starts_at
      from appointment a join appointment b on (b.chair_id = a.chair_id or b.patient_id = a.patient_id)
        and b.id > a.id and b.starts_at < coalesce(a.held_until, a.ends_at)
        and a.starts_at < coalesce(b.held_until, b.ends_at)
      where a.starts_at >= ? and a.starts_at < ? and %s and %s
      """
          .formatted(LIVE, LIVE.replace("a.", "b."));

  /**
   * Quarter hours over what is on duty, or overridden; what overrides of visits there set aside.
   */
  private static final String OVER =
      """
      select n.quarter, n.needed, n.on_duty, n.overridden,
        (select coalesce(group_concat(o.codes), '') from appointment_override o
          where o.starts_at < n.quarter + interval 15 minute and o.ends_at > n.quarter)
      from nurse_load n
      where n.quarter >= ? and n.quarter < ? and (n.needed > n.on_duty or n.overridden <> 0)
      """;

  private static final Pattern NURSES = Pattern.compile("nurse-load|no-nurse");
  private static final Pattern NURSES_OR_HOURS =
      Pattern.compile(NURSES + "|closed-day|outside-hours|after-closing");

  private static final String LOAD =
      "select quarter, needed from nurse_load where quarter >= ? and quarter < ? and needed > 0";

  private static final String PHASES =
      "select a.starts_at, a.prep_minutes, a.start_minutes, a.infusion_minutes, a.recovery_minutes,"
          + " coalesce(a.held_until, a.ends_at)"
          + " from appointment a where a.starts_at >= ? and a.starts_at < ? and "
          + LIVE;

  private final LocalDate monday;

  private StoredWeek(LocalDate monday) {
    this.monday = monday;
  }

  public static StoredWeek of(ClinicDay monday) {
    return new StoredWeek(monday.date());
  }

  /** Every visit by id, such as "2 CANCELLED chair start". */
  public Map<String, String> visits() {
    Map<String, String> visits = new TreeMap<>();
    read(VISITS, row -> visits.put(row.getString(1), row.getString(2)));
    return visits;
  }

  public List<String> heldTwice() {
    return texts(HELD_TWICE);
  }

  /**
   * Quarter hours over what is on duty by another amount than recorded as overridden, or without a
   * recorded override of a visit there that set aside the nurses or, outside the opening hours of
   * the shared clinic, the hours.
   */
  public List<String> unexplainedLoad() {
    List<String> unexplained = new ArrayList<>();
    read(
        OVER,
        row -> {
          Instant quarter = instant(row, 1);
          int missing = Math.max(0, row.getInt(2) - row.getInt(3));
          Pattern reason = ClinicFixture.isOpen(quarter) ? NURSES : NURSES_OR_HOURS;
          if (missing != row.getInt(4) || !reason.matcher(row.getString(5)).find()) {
            unexplained.add(
                "%s %d of %d, overridden %d by %s"
                    .formatted(
                        quarter, row.getInt(2), row.getInt(3), row.getInt(4), row.getString(5)));
          }
        });
    return unexplained;
  }

  /** How many overrides were recorded. */
  public int overrides() {
    return texts(
            "select id, codes from appointment_override where starts_at >= ? and starts_at < ?")
        .size();
  }

  /** Twelfths of a nurse needed by quarter hour, as kept. */
  public SortedMap<Instant, Integer> load() {
    SortedMap<Instant, Integer> load = new TreeMap<>();
    read(LOAD, row -> load.put(instant(row, 1), row.getInt(2)));
    return load;
  }

  /** The same, counted anew from the phases of the visits as long as they hold a chair. */
  public SortedMap<Instant, Integer> loadOfPhases() {
    JsonNode site = SetupApi.manager().site();
    int[] shares = {
      site.path("prepTwelfths").asInt(),
      site.path("startTwelfths").asInt(),
      site.path("infuseTwelfths").asInt(),
      site.path("recoverTwelfths").asInt()
    };
    SortedMap<Instant, Integer> load = new TreeMap<>();
    read(
        PHASES,
        row -> {
          int start = row.getInt(3);
          int[] minutes = {row.getInt(2), start, row.getInt(4) - start, row.getInt(5)};
          Instant until = instant(row, 6);
          ofVisit(instant(row, 1), minutes, shares).entrySet().stream()
              .filter(entry -> entry.getKey().isBefore(until))
              .forEach(entry -> load.merge(entry.getKey(), entry.getValue(), Integer::sum));
        });
    load.values().removeIf(share -> share == 0);
    return load;
  }

  /** A quarter hour that two phases touch counts the higher share. */
  private static Map<Instant, Integer> ofVisit(Instant start, int[] minutes, int[] shares) {
    Map<Instant, Integer> twelfths = new TreeMap<>();
    int minute = 0;
    for (int phase = 0; phase < minutes.length; phase++) {
      for (int end = minute + minutes[phase]; minute < end; minute++) {
        twelfths.merge(start.plusSeconds(minute / 15 * 900L), shares[phase], Math::max);
      }
    }
    return twelfths;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private List<String> texts(String sql) {
    List<String> texts = new ArrayList<>();
    read(sql, row -> texts.add(row.getString(1) + " " + row.getString(2)));
    return texts;
  }

  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private void read(String sql, Reader reader) {
    try (Connection database = Server.database();
        PreparedStatement query = database.prepareStatement(sql)) {
      query.setObject(1, monday.atStartOfDay());
      query.setObject(2, monday.plusDays(7).atStartOfDay());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
