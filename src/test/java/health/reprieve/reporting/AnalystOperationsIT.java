package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AnalystRows;
import health.reprieve.testing.AnalystRows.Row;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.KnownWeek;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.WaitListApi;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an analyst works out from each view is what the operations report says of its group. */
class AnalystOperationsIT extends ReprieveIT {

  /** The known week in UTC: in summer time up to its last Sunday. */
  private static final String WEEK =
      " WHERE starts_at >= '2029-10-21 22:00:00' AND starts_at < '2029-10-28 23:00:00'";

  private static final ZoneId ZONE = ZoneId.of(ClinicFixture.ZONE);

  @BeforeAll
  static void make() {
    KnownWeek.make();
  }

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyst_chair_use",
        "analyst_chair_hours",
        "analyst_attendance",
        "analyst_lead",
        "analyst_wait",
        "analyst_override",
        "analyst_phase"
      })
  void a_view_names_nobody(String view) {
    assertThat(AnalystRows.columns(view))
        .isNotEmpty()
        .noneMatch(column -> column.matches(".*(patient|course|staff|reason|made_by).*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {KnownWeek.CHAIR_A, KnownWeek.CHAIR_B})
  void chair_use(String chair) {
    List<Row> hours = AnalystRows.of("analyst_chair_hours WHERE chair = '" + chair + "'");
    Set<Instant> open = new TreeSet<>();
    for (LocalDate day = KnownWeek.MONDAY; !day.isAfter(KnownWeek.SUNDAY); day = day.plusDays(1)) {
      open.addAll(quarters(hours, day));
    }
    int[] attended = new int[1];
    int[] held = new int[1];
    int[] outside = new int[1];
    for (Row row : AnalystRows.of("analyst_chair_use" + WEEK + " AND chair = '" + chair + "'")) {
      Set<Instant> claimed = stretch(row.instant("held_from"), row.instant("held_until"));
      assertThat(claimed).hasSize(row.integer("quarter_hours"));
      int inside = (int) claimed.stream().filter(open::contains).count();
      (row.integer("attended") == 1 ? attended : held)[0] += inside;
      outside[0] += claimed.size() - inside;
    }

    JsonNode use = ReportsApi.chairUse(report(), chair);

    assertThat(open).hasSize(use.path("open").asInt());
    assertThat(attended[0]).isEqualTo(use.path("attended").asInt()).isPositive();
    assertThat(held[0]).isEqualTo(use.path("held").asInt());
    assertThat(outside[0]).isEqualTo(use.path("outside").asInt());
  }

  @Test
  void open_quarter_hours_of_days_around_changes_of_chair_and_week() throws SQLException {
    String chair = "Chair " + Unique.name();
    ClinicDay monday = ClinicDay.freshWeeks(4).plusDays(7);
    try {
      ClockApi.set(monday.at("08:00"));
      ClinicDay.newChair(chair);
      ClockApi.set(monday.plusDays(7).at("08:00"));
      SetupApi.manager().changeWeek(Map.of("mondayCloses", "12:00")).expect(200);
      ClockApi.set(monday.plusDays(14).at("08:00"));
      SetupApi.manager().changeWeek(Map.of("mondayOpens", "", "mondayCloses", "")).expect(200);

      List<Row> hours = AnalystRows.of("analyst_chair_hours WHERE chair = '" + chair + "'");

      for (int day = 0; day < 21; day++) {
        LocalDate date = monday.plusDays(day).date();
        JsonNode report = reports().operations(date.toString(), date.toString());
        assertThat(quarters(hours, date))
            .as("%s", date)
            .hasSize(ReportsApi.chairUse(report, chair).path("open").asInt());
      }
      assertThat(quarters(hours, monday.plusDays(-7).date())).isEmpty();
      assertThat(quarters(hours, monday.date())).hasSize(44);
      assertThat(quarters(hours, monday.plusDays(7).date())).hasSize(20);
      assertThat(quarters(hours, monday.plusDays(14).date())).isEmpty();
    } finally {
      ClockApi.reset();
      ClinicFixture.forgetHoursOfDaysToCome();
    }
  }

  /** The rules as src/docs/analysts.md tells them. */
  private static Set<Instant> quarters(List<Row> hours, LocalDate day) {
    List<Row> special =
        hours.stream().filter(row -> day.toString().equals(row.text("day"))).toList();
    List<Row> weekly =
        hours.stream()
            .filter(row -> "WEEKLY".equals(row.text("rule")))
            .filter(row -> row.integer("weekday") == day.getDayOfWeek().getValue())
            .filter(
                row ->
                    isEmpty(row, "first_day")
                        || !day.isBefore(LocalDate.parse(row.text("first_day"))))
            .filter(
                row ->
                    isEmpty(row, "last_day") || !day.isAfter(LocalDate.parse(row.text("last_day"))))
            .toList();
    Set<Instant> open = new TreeSet<>();
    if (special.stream().noneMatch(row -> "CLOSED".equals(row.text("rule")))) {
      for (Row row : special.isEmpty() ? weekly : special) {
        open.addAll(
            stretch(wall(day + "T" + row.text("starts")), wall(day + "T" + row.text("ends"))));
      }
    }
    hours.stream()
        .filter(row -> "OUTAGE".equals(row.text("rule")))
        .forEach(row -> open.removeIf(quarter -> isWithin(row, quarter)));
    return open;
  }

  private static boolean isWithin(Row outage, Instant quarter) {
    return (isEmpty(outage, "starts") || !quarter.isBefore(wall(outage.text("starts"))))
        && (isEmpty(outage, "ends") || quarter.isBefore(wall(outage.text("ends"))));
  }

  private static boolean isEmpty(Row row, String column) {
    return row.text(column).equals("null");
  }

  private static Instant wall(String text) {
    return LocalDateTime.of(
            LocalDate.parse(text.substring(0, 10)), LocalTime.parse(text.substring(11)))
        .atZone(ZONE)
        .toInstant();
  }

  private static Set<Instant> stretch(Instant from, Instant until) {
    Set<Instant> quarters = new TreeSet<>();
    for (Instant one = from; one.isBefore(until); one = one.plusSeconds(900)) {
      quarters.add(one);
    }
    return quarters;
  }

  @ParameterizedTest
  @CsvSource({
    "NO_SHOW,noShows",
    "CANCELLED_LATE,cancelledLate",
    "CANCELLED_IN_TIME,cancelledInTime",
    "DEFERRED,deferred"
  })
  void no_shows_and_cancellations(String outcome, String figure) {
    List<Row> rows = AnalystRows.of("analyst_attendance" + WEEK);
    JsonNode visits = report().path("total").path("visits");

    assertThat(rows).hasSize(visits.path("all").asInt());
    assertThat(rows.stream().filter(row -> row.text("outcome").equals(outcome)))
        .hasSize(visits.path(figure).path("count").asInt())
        .isNotEmpty();
    assertThat(rows.stream().filter(row -> row.text("outcome").equals("ATTENDED")))
        .hasSize(visits.path("attended").asInt());
  }

  @Test
  void lead_times() {
    List<Double> days = AnalystRows.numbers("analyst_lead" + WEEK, "lead_days");

    assertThat(days.get(days.size() / 2))
        .isEqualTo(report().path("total").path("leadDays").path("all").path("median").asDouble());
    assertThat(days).hasSize(9);
  }

  @Test
  void the_wait_list() {
    ClinicDay monday = ClinicDay.freshWeeks(1);
    WaitListApi list = WaitListApi.frontDesk();
    ClockApi.set(monday.at("08:00"));
    String entry = list.add(WaitListApi.mood(2));
    ClockApi.set(monday.plusDays(2).at("20:00"));
    list.remove(entry).expect(204);

    List<Row> rows =
        AnalystRows.of("analyst_wait WHERE entry_id = '" + entry.replace("-", "") + "'");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).text("status")).isEqualTo("REMOVED");
    assertThat(
            reports()
                .operations(monday.date().toString(), monday.plusDays(6).date().toString())
                .path("waitList")
                .path("removed")
                .path("median")
                .asDouble())
        .isEqualTo(Double.parseDouble(rows.get(0).text("waited_days")))
        .isEqualTo(2.5);
  }

  @Test
  void overrides() {
    List<Row> rows = AnalystRows.of("analyst_override" + WEEK);
    JsonNode overrides = report().path("overrides");

    assertThat(rows).hasSize(overrides.path("all").asInt()).isNotEmpty();
    for (JsonNode rule : overrides.path("rules")) {
      assertThat(
              rows.stream()
                  .filter(
                      row ->
                          Set.of(row.text("rules").split(" "))
                              .contains(rule.path("code").asText())))
          .hasSize(rule.path("count").asInt());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PREP", "INFUSION", "RECOVERY", "VISIT"})
  void planned_against_actual_lengths(String phase) {
    String rows = "analyst_phase" + WEEK + " AND phase = '" + phase + "'";
    JsonNode timing = ReportsApi.timing(report().path("total"), phase);

    assertThat(median(rows, "planned_minutes"))
        .isEqualTo(timing.path("planned").path("median").asDouble());
    assertThat(median(rows, "actual_minutes"))
        .isEqualTo(timing.path("actual").path("median").asDouble());
    assertThat(median(rows, "over_minutes"))
        .isEqualTo(timing.path("actualMinusPlanned").path("median").asDouble());
    assertThat(AnalystRows.of(rows)).hasSize(timing.path("actual").path("n").asInt());
  }

  /**
   * Arrived at 9:20, begun at 9:50, ten minutes before the booked start: 30 minutes, as planned.
   */
  @Test
  void preparation_is_counted_from_arrival_where_the_infusion_began_before_the_booked_start() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked =
        BookingApi.frontDesk().book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    KnownWeek.chart(booked, day.date(), "09:20", "09:50", "10:30", "11:05");
    String id = booked.path("id").asText().replace("-", "");
    String date = day.date().toString();

    List<Row> rows =
        AnalystRows.of("analyst_phase WHERE phase = 'PREP' AND appointment_id = '" + id + "'");
    JsonNode prep = ReportsApi.timing(reports().operations(date, date).path("total"), "PREP");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).integer("actual_minutes")).isEqualTo(30);
    assertThat(rows.get(0).integer("over_minutes")).isZero();
    assertThat(prep.path("actual").path("n").asInt()).isOne();
    assertThat(prep.path("actual").path("median").asDouble()).isEqualTo(30);
    assertThat(prep.path("actualMinusPlanned").path("median").asDouble()).isZero();
  }

  @Test
  void turnover_has_no_row_and_the_page_says_that_it_is_not_recorded() {
    Set<String> phases =
        AnalystRows.of("analyst_phase" + WEEK).stream()
            .map(row -> row.text("phase"))
            .collect(Collectors.toSet());

    assertThat(phases).containsExactlyInAnyOrder("PREP", "INFUSION", "RECOVERY", "VISIT");
    String week = ReportsApi.query(KnownWeek.MONDAY.toString(), KnownWeek.SUNDAY.toString());
    assertThat(reports().operationsPage(week).expect(200).body())
        .contains("when a chair was ready again is not recorded");
    assertThat(reports().operationsFile(week).expect(200).body())
        .contains("when a chair was ready again is not recorded")
        .contains(",prep_actual,,,,,,3,27.5,30.0,35.0");
  }

  /** Of an odd number of rows. */
  private static double median(String rows, String column) {
    List<Double> numbers = AnalystRows.numbers(rows, column);
    assertThat(numbers.size() % 2).isOne();
    return numbers.get(numbers.size() / 2);
  }

  private static JsonNode report() {
    return reports().operations(KnownWeek.MONDAY.toString(), KnownWeek.SUNDAY.toString());
  }

  private static ReportsApi reports() {
    return ReportsApi.as(Client.manager());
  }
}
