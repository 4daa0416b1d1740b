package health.reprieve.reporting.web;

import static health.reprieve.testing.ReportsApi.chairUse;
import static health.reprieve.testing.ReportsApi.query;
import static health.reprieve.testing.ReportsApi.timing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.KnownWeek;
import health.reprieve.testing.OtherNode;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.WaitListApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures of {@link KnownWeek}, each worked out by hand. */
class OperationsReportIT extends ReprieveIT {

  private static final String MONDAY = KnownWeek.MONDAY.toString();
  private static final String SUNDAY = KnownWeek.SUNDAY.toString();
  private static final String WEEK = query(MONDAY, SUNDAY);

  private final ReportsApi reports = ReportsApi.as(Client.manager());

  @BeforeAll
  static void make() {
    KnownWeek.make();
  }

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  /**
   * A: Monday 44, Tuesday closed, Wednesday 16, Thursday 44 − 16, Friday 44, Sunday of 25 hours 99
   * quarter hours; B without the outage. The visit until 18:30 has two quarter hours after closing.
   */
  @Test
  void chair_use_counts_open_quarter_hours_and_what_visits_claim_of_them() {
    JsonNode report = reports.operations(MONDAY, SUNDAY);

    assertThat(use(report, KnownWeek.CHAIR_A)).containsExactly(231, 16, 0, 0);
    assertThat(use(report, KnownWeek.CHAIR_B)).containsExactly(247, 8, 14, 2);
    assertThat(chairUse(report, KnownWeek.CHAIR_A).path("use").asDouble())
        .isCloseTo(16 / 231.0, within(1e-12));
    int open = 0;
    for (JsonNode chair : report.path("chairs")) {
      boolean inNoTotal = chair.has("closedReason") && !chair.has("closedOn");
      open += inNoTotal ? 0 : chair.path("use").path("open").asInt();
    }
    assertThat(report.path("total").path("chairUse").path("open").asInt()).isEqualTo(open);
    assertThat(report.path("total").path("chairUse").path("attended").asInt()).isEqualTo(24);
    assertThat(report.path("weeks")).hasSize(1);
    assertThat(report.path("weeks").get(0).path("chairUse"))
        .isEqualTo(report.path("total").path("chairUse"));
  }

  private static List<Integer> use(JsonNode report, String chair) {
    JsonNode use = chairUse(report, chair);
    return List.of(
        use.path("open").asInt(),
        use.path("attended").asInt(),
        use.path("held").asInt(),
        use.path("outside").asInt());
  }

  /** From 00:00 to 23:45 less the hour that is skipped: 22 hours and three quarters. */
  @Test
  void a_day_of_23_hours_has_as_many_quarter_hours_as_it_has() {
    String day = "2029-03-25";
    SetupApi.manager().openSpecially(day, "00:00", "23:45", "Open house").expect(201);

    assertThat(use(reports.operations(day, day), KnownWeek.CHAIR_A)).containsExactly(91, 0, 0, 0);
  }

  @Test
  void a_chair_closed_until_further_notice_counts_up_to_the_day_before() throws SQLException {
    ClinicDay day = ClinicDay.freshWeeks(2).plusDays(7);
    String date = day.date().toString();
    int before = open(date);
    String name = "Chair " + Unique.name();
    String chair = ClinicDay.newChair(name);
    assertThat(open(date)).isEqualTo(before + 44);
    String lastMonday = day.date().minusWeeks(1).toString();
    int past = open(lastMonday);
    ClockApi.set(day.at("08:00"));
    SetupApi.manager().changeChair(chair, Map.of("closedReason", "Broken")).expect(200);

    assertThat(open(date)).isEqualTo(before);
    assertThat(open(lastMonday)).isEqualTo(past);
    assertThat(reports.operationsPage(WEEK).expect(200).body())
        .contains("<th scope=\"row\">" + name + "<small>closed since ")
        .contains(": Broken</small>");
    OtherNode.changes("update chair set closed_on = null where name = '%s'".formatted(name));

    assertThat(open(lastMonday)).isEqualTo(past - 44);
    assertThat(reports.operationsPage(query(date, date)).expect(200).body())
        .contains("No visit was booked to start in this period.");
  }

  private int open(String date) {
    return reports.operations(date, date).path("total").path("chairUse").path("open").asInt();
  }

  /** Wilson limits of 1 of 4 and 1 of 9 by Python from the formula, z = 1.959963984540054. */
  @Test
  void counts_what_became_of_the_visits_with_shares_and_their_intervals() {
    JsonNode visits = reports.operations(MONDAY, SUNDAY).path("total").path("visits");

    assertThat(visits.path("all").asInt()).isEqualTo(9);
    assertThat(visits.path("attended").asInt()).isEqualTo(3);
    assertShare(visits.path("noShows"), 1, 4, 0.04558726080970055, 0.6993581574175981);
    assertShare(visits.path("cancelledLate"), 1, 9, 0.019890887638544907, 0.434999705576656);
    assertShare(visits.path("cancelledInTime"), 1, 9, 0.019890887638544907, 0.434999705576656);
    assertShare(visits.path("deferred"), 1, 9, 0.019890887638544907, 0.434999705576656);
    assertThat(visits.path("cancelledLateByPatient").asInt()).isEqualTo(1);
    assertThat(visits.path("cancelledInTimeByPatient").asInt()).isEqualTo(1);
    assertThat(visits.path("cancelledInTimeByClinic").asInt()).isZero();
    assertThat(visits.path("open").asInt()).isEqualTo(2);
  }

  private static void assertShare(JsonNode share, int count, int total, double low, double high) {
    assertThat(share.path("count").asInt()).isEqualTo(count);
    assertThat(share.path("total").asInt()).isEqualTo(total);
    assertThat(share.path("lower").asDouble()).isCloseTo(low, within(1e-9));
    assertThat(share.path("upper").asDouble()).isCloseTo(high, within(1e-9));
  }

  /**
   * Three visits: late −10, 0, 20; wait 10, 0, −5; prep 40, 30, 25; infusion 45, 40, 40; recovery
   * 45, 35, 30.
   */
  @Test
  void holds_planned_against_actual_minutes() {
    JsonNode report = reports.operations(MONDAY, SUNDAY);
    JsonNode total = report.path("total");

    assertQuartiles(timing(total, "LATE").path("actual"), 3, -5, 0, 10);
    assertThat(timing(total, "LATE").has("planned")).isFalse();
    assertQuartiles(timing(total, "WAIT").path("actual"), 3, -2.5, 0, 5);
    assertQuartiles(timing(total, "PREP").path("planned"), 3, 30, 30, 30);
    assertQuartiles(timing(total, "PREP").path("actual"), 3, 27.5, 30, 35);
    assertQuartiles(timing(total, "PREP").path("actualMinusPlanned"), 3, -2.5, 0, 5);
    assertQuartiles(timing(total, "INFUSION").path("planned"), 3, 40, 40, 40);
    assertQuartiles(timing(total, "INFUSION").path("actual"), 3, 40, 40, 42.5);
    assertQuartiles(timing(total, "INFUSION").path("actualMinusPlanned"), 3, 0, 0, 2.5);
    assertQuartiles(timing(total, "RECOVERY").path("planned"), 3, 35, 35, 35);
    assertQuartiles(timing(total, "RECOVERY").path("actual"), 3, 32.5, 35, 40);
    assertQuartiles(timing(total, "RECOVERY").path("actualMinusPlanned"), 3, -2.5, 0, 5);
    assertQuartiles(timing(total, "VISIT").path("planned"), 3, 105, 105, 105);
    assertQuartiles(timing(total, "VISIT").path("actual"), 3, 100, 105, 117.5);
    assertQuartiles(timing(total, "VISIT").path("actualMinusPlanned"), 3, -5, 0, 12.5);
    assertThat(report.path("protocols")).hasSize(1);
    assertThat(report.path("protocols").get(0).path("timings")).isEqualTo(total.path("timings"));
  }

  /** Booked on Monday 15 at 07:00: 7.0, 7.2, 9.0, 10.1, 11.0, 11.1, 11.1, 11.2 and 11.4 days. */
  @Test
  void lead_time_is_from_booking_to_start() {
    JsonNode lead = reports.operations(MONDAY, SUNDAY).path("total").path("leadDays");

    assertQuartiles(lead.path("firstSessions"), 9, 9.0, 11.0, 11.1);
    assertThat(lead.has("laterSessions")).isFalse();
    assertThat(lead.path("all")).isEqualTo(lead.path("firstSessions"));
  }

  private static void assertQuartiles(
      JsonNode quartiles, int n, double lower, double median, double upper) {
    assertThat(quartiles.path("n").asInt()).isEqualTo(n);
    assertThat(quartiles.path("lower").asDouble()).isCloseTo(lower, within(1e-9));
    assertThat(quartiles.path("median").asDouble()).isCloseTo(median, within(1e-9));
    assertThat(quartiles.path("upper").asDouble()).isCloseTo(upper, within(1e-9));
  }

  @Test
  void overrides_are_counted_by_rule_and_open_their_list() {
    JsonNode overrides = reports.operations(MONDAY, SUNDAY).path("overrides");

    assertThat(overrides.path("all").asInt()).isEqualTo(1);
    assertThat(overrides.path("rules").findValuesAsText("code")).contains("after-closing");
    assertThat(reports.operationsPage(WEEK).expect(200).body())
        .contains("Ends after closing")
        .contains("<a href=\"/overrides?from=2029-10-22&amp;to=2029-10-28\"><b>1</b></a>");
  }

  @Test
  void the_wait_list_is_counted_by_the_day_on_which_waiting_ended() {
    ClinicDay monday = ClinicDay.freshWeeks(1);
    WaitListApi list = WaitListApi.frontDesk();
    BookingApi desk = BookingApi.frontDesk();
    ClockApi.set(monday.at("08:00"));
    JsonNode given = desk.book(BookingApi.mood(ClinicDay.chair(0), monday.plusDays(4).at("10:00")));
    String booked = list.add(WaitListApi.mood(2));
    ClockApi.set(monday.plusDays(1).at("08:00"));
    desk.cancel(given);
    list.accept(list.offer(booked)).expect(200);
    String removed = list.add(WaitListApi.mood(2));
    ClockApi.set(monday.plusDays(4).at("20:00"));
    list.remove(removed).expect(204);

    String first = monday.date().toString();
    JsonNode waits =
        reports.operations(first, monday.plusDays(6).date().toString()).path("waitList");

    assertQuartiles(waits.path("booked"), 1, 1, 1, 1);
    assertQuartiles(waits.path("removed"), 1, 3.5, 3.5, 3.5);
    assertThat(reports.operations(first, first).path("waitList").has("booked")).isFalse();
  }

  @Test
  void weeks_go_from_monday_to_sunday_as_far_as_they_lie_in_the_period() {
    JsonNode weeks = reports.operations("2029-10-20", "2029-10-29").path("weeks");

    assertThat(weeks.findValuesAsText("from"))
        .containsExactly("2029-10-20", "2029-10-22", "2029-10-29");
    assertThat(weeks.get(1).path("visits").path("all").asInt()).isEqualTo(9);
    assertThat(weeks.get(0).path("visits").path("all").asInt()).isZero();
    assertThat(reports.operationsPage(query("2029-10-20", "2029-10-29")).expect(200).body())
        .contains("part of a week", "no opening hours", "Chair use by week", "Chair use by chair")
        .contains("/board/week?from=2029-10-22");
  }

  @Test
  void the_period_is_four_weeks_up_to_yesterday_unless_said_otherwise() {
    ClockApi.set(ClinicDay.at(LocalDate.of(2029, 11, 5), "09:00"));

    JsonNode report = reports.tryOperations("").expect(200).json();

    assertThat(report.path("from").asText()).isEqualTo("2029-10-08");
    assertThat(report.path("to").asText()).isEqualTo("2029-11-04");
    assertThat(report.path("total").path("visits").path("all").asInt()).isEqualTo(9);
  }

  @Test
  void the_file_carries_period_and_definitions() {
    Answer file = reports.operationsFile(WEEK).expect(200);

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"operations-2029-10-22-to-2029-10-28.csv\"");
    assertThat(file.body())
        .startsWith("# Operations of ")
        .contains("# Visits booked to start 2029-10-22 to 2029-10-28")
        .contains("# No-shows: patients who did not come")
        .contains("rule 7 of Hyndman and Fan")
        .contains("\r\nsection,from,to,of,figure,count,total,share,")
        .contains("\r\nweek,2029-10-22,2029-10-28,,no_shows,1,4,0.25,0.0455872608")
        .contains("\r\ntotal,2029-10-22,2029-10-28,,recovery_actual,,,,,,3,32.5,35.0,40.0\r\n")
        .contains("\r\nchair,2029-10-22,2029-10-28,Known chair A,quarter_hours_attended,16,231,")
        .contains("\r\noverrides,2029-10-22,2029-10-28,after-closing,overrides,1,");
  }

  @Test
  void the_workbook_has_the_lines_of_the_csv_and_the_definitions() throws IOException {
    byte[] file = Client.manager().download("/reports/operations.xlsx" + WEEK);

    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> figures = workbook.getFirstSheet().read();
      assertThat(figures.get(0).getCellText(0)).isEqualTo("Section");
      assertThat(figures)
          .anySatisfy(
              row -> {
                assertThat(row.getCellText(3)).isEqualTo("Known chair A");
                assertThat(row.getCellText(4)).isEqualTo("Use: attended, of open");
                assertThat(row.getCellText(5)).isEqualTo("16");
              });
      assertThat(workbook.getSheet(1).orElseThrow().read())
          .anySatisfy(
              row -> assertThat(row.getCellText(1)).startsWith("No-shows: patients who did not"));
    }
  }

  @Test
  void an_empty_period_says_what_is_empty_and_offers_one_act() {
    assertThat(reports.operationsPage(ReportsApi.year(1901)).expect(200).body())
        .contains("No visit was booked to start in this period.")
        .contains("Show the last four weeks");
  }

  @Test
  void a_failing_report_says_so_and_does_not_look_empty() throws SQLException {
    BookedClaims.run("RENAME TABLE appointment_override TO appointment_override_away");
    try {
      assertThat(reports.operationsPage(WEEK).expect(500).body())
          .contains("The report could not be made.")
          .contains("urn:uuid:")
          .doesNotContain("No visit was booked");
      reports.tryOperations(WEEK).expectProblem(500, "unexpected");
    } finally {
      BookedClaims.run("RENAME TABLE appointment_override_away TO appointment_override");
    }
  }

  @Test
  void refuses_a_period_turned_round_or_longer_than_two_years() {
    reports.tryOperations(query("2029-02-01", "2029-01-31")).expectProblem(400, "invalid-request");
    reports.tryOperations("?from=yesterday").expectProblem(400, "invalid-request");
    reports.tryOperations(query("2027-01-01", "2028-12-31")).expect(200);
    assertThat(reports.operationsPage(query("2027-01-01", "2029-01-01")).expect(400).body())
        .contains("Within two years of the first day.");
  }

  @Test
  void clinicians_and_managers_read_it_nurses_and_the_front_desk_do_not() {
    ReportsApi.as(Client.clinician()).operationsPage(WEEK).expect(200);
    for (Client person : List.of(Client.nurse(), Client.frontDesk())) {
      ReportsApi other = ReportsApi.as(person);
      other.tryOperations(WEEK).expectProblem(403, "forbidden");
      other.operationsPage(WEEK).expect(403);
      other.operationsFile(WEEK).expect(403);
    }
  }

  @Test
  void opening_it_is_one_line_in_the_audit_trail() {
    long last = AuditTable.last();
    reports.operationsPage(WEEK).expect(200);
    reports.operationsFile(WEEK).expect(200);

    assertThat(AuditTable.since(last))
        .extracting(line -> line.replaceFirst(".*MANAGER ", ""))
        .containsExactly(
            "SAW operations report, visits of 2029-10-22 to 2029-10-28",
            "EXPORTED operations report, visits of 2029-10-22 to 2029-10-28");
  }
}
