package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.reprieve.testing.AnalystRows;
import health.reprieve.testing.AnalystRows.Row;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.OutcomeTable;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.TreatedPatient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The views of sheets, infusions and terms are enough to work out what followed each course of
 * mood: for all courses of one year that is what the view of mood shows. The clocks of Amsterdam
 * went forward on 26 March 2017.
 */
class AnalystSheetsIT extends ReprieveIT {

  private static final String YEAR = "began_at_utc >= '2017-01-01' AND began_at_utc < '2018-01-01'";
  private static final Instant ENDED = Instant.parse("2017-03-13T11:00:00Z");
  private static final Set<String> TAKEN_OVER =
      Set.of(
          "patient",
          "condition_code",
          "condition_name",
          "course_number",
          "began_at_utc",
          "began_on",
          "protocol",
          "mg_per_kg",
          "age_years",
          "sex");

  private static final SheetsApi SHEETS = SheetsApi.as(Client.nurse());
  private static UUID enteredTwice;

  @BeforeAll
  static void bring_the_data() {
    ClinicFixture.open();
    responses();
    daysAroundTheCourse();
    nextInfusions();
    neitherKnownNorEligible();
    enteredTwice = course(16, 9, 8);
    enteredTwiceBeforeThatWasRefused();
    OutcomeTable.assessAfresh();
  }

  private static void responses() {
    course(20, 8, 9, 15, 15, 22, 10, 29, 14, 36, 16, 50, 3);
    course(20, 8, 12, 20, 10, 40, 11);
    course(15, 10, 8, 20, 7, 30, 8, 33, 7, 48, 8, 62, 9);
    course(15, 10, 8, 35, 4);
    course(13, 10, 7, 20, 6);
  }

  /** Local midnights at either end of the days before and after, the last one in summer time. */
  private static void daysAroundTheCourse() {
    at(course(), "2017-02-26T22:59:00Z", 20, "2017-03-18T23:00:00Z", 5);
    at(course(), "2017-02-26T23:00:00Z", 20, "2017-03-18T22:59:00Z", 5);
    at(course(20), "2017-04-13T21:59:00Z", 10, "2017-04-13T22:00:00Z", 12);
    at(course(20), "2017-04-13T22:00:00Z", 10);
    at(
        course(20),
        "2017-03-13T10:20:00Z",
        18,
        "2017-03-13T10:21:00Z",
        9,
        "2017-03-25T12:00:00Z",
        9);
    UUID series =
        TreatedPatient.register().course("MOOD", ENDED.minus(Duration.ofDays(9)), ENDED).id();
    at(series, "2017-03-01T12:00:00Z", 17, "2017-03-10T12:00:00Z", 3, "2017-03-26T01:30:00Z", 8);
  }

  private static void nextInfusions() {
    UUID again =
        TreatedPatient.register().course("MOOD", ENDED, days(1)).course("CRPS", days(20)).id();
    sheets(again, -2, 18, 9, 6, 19, 11, 25, 2);
    UUID soon = TreatedPatient.register().course("MOOD", ENDED).course("MOOD", days(4)).id();
    sheets(soon, -2, 18, 3, 6, 12, 4, 60, 18, 74, 18);
    UUID late = TreatedPatient.register().course("MOOD", ENDED).course("CRPS", days(60)).id();
    sheets(late, -2, 18, 12, 6, 55, 6, 61, 20, 75, 20);
  }

  private static void neitherKnownNorEligible() {
    course(20);
    course(20, 5, 2);
    course(4, 12, 0);
    sheets(course(), 12, 3, 20, 3);
  }

  private static void enteredTwiceBeforeThatWasRefused() {
    OutcomeTable.run(
        """
        INSERT INTO answer_sheet (id, patient_id, instrument, edition, answered_at, total, recorded_at, recorded_by,
            source, stood_beside)
        SELECT UNHEX(REPLACE(UUID(), '-', '')), patient_id, instrument, edition, answered_at, 15, recorded_at + INTERVAL 1 HOUR,
            recorded_by, source, 1
        FROM answer_sheet WHERE patient_id = UNHEX('%s') AND total = 16
        """
            .formatted(enteredTwice.toString().replace("-", "")));
    SHEETS.trySetAside(SHEETS.phq9(days(-1), enteredTwice, 24), "another patient's").expect(200);
    SHEETS.recordAt(days(22), enteredTwice, "PHQ9", 1, 0, 2, 0);
  }

  private static UUID course() {
    return TreatedPatient.register().course("MOOD", ENDED).id();
  }

  /**
   * @param before total of two days before
   * @param after day and total, day and total
   */
  private static UUID course(int before, int... after) {
    UUID patient = course();
    sheets(patient, -2, before);
    sheets(patient, after);
    return patient;
  }

  private static void sheets(UUID patient, int... daysAndTotals) {
    for (int i = 0; i < daysAndTotals.length; i += 2) {
      SHEETS.phq9(days(daysAndTotals[i]), patient, daysAndTotals[i + 1]);
    }
  }

  private static void at(UUID patient, Object... instantsAndTotals) {
    for (int i = 0; i < instantsAndTotals.length; i += 2) {
      SHEETS.phq9(
          Instant.parse((String) instantsAndTotals[i]), patient, (int) instantsAndTotals[i + 1]);
    }
  }

  private static Instant days(int since) {
    return ENDED.plus(Duration.ofDays(since));
  }

  @Test
  void what_followed_each_course_is_what_its_sheets_give() {
    Row definition = AnalystRows.of("analyst_definition").get(0);
    List<Row> courses = AnalystRows.of("analyst_mood WHERE " + YEAR);
    Map<String, Set<String>> seen = new HashMap<>();

    assertThat(courses).hasSizeGreaterThanOrEqualTo(20);
    for (Row course : courses) {
      String patient = " WHERE patient = " + course.text("patient");
      IndependentMood given =
          new IndependentMood(
              definition,
              course,
              AnalystRows.of("analyst_infusion" + patient),
              AnalystRows.of("analyst_sheet" + patient));
      Map<String, String> told = told(course);
      assertThat(told).as(course.toString()).isEqualTo(given.columns());
      told.forEach(
          (column, value) -> seen.computeIfAbsent(column, any -> new HashSet<>()).add(value));
    }
    assertThat(seen.get("status"))
        .containsExactlyInAnyOrder("RESPONDER", "NONRESPONDER", "NOT_ASSESSED", "INELIGIBLE");
    assertThat(seen.get("ends_by"))
        .containsExactlyInAnyOrder("LOSS", "NEXT_INFUSION", "END_OF_DATA");
    assertThat(seen.get("loss_unconfirmed")).containsExactlyInAnyOrder("0", "1");
  }

  /** Columns that have a value; hours with six decimals. */
  private static Map<String, String> told(Row course) {
    Map<String, String> told = new HashMap<>();
    for (String column : course.columns().keySet()) {
      if (!TAKEN_OVER.contains(column) && !course.text(column).equals("null")) {
        told.put(column, told(course, column));
      }
    }
    return told;
  }

  private static String told(Row course, String column) {
    if (column.endsWith("_utc")) {
      return course.instant(column).toString();
    }
    return column.endsWith("_hours")
        ? new BigDecimal(course.text(column)).setScale(6, RoundingMode.HALF_UP).toString()
        : course.text(column);
  }

  @Test
  void only_sheets_that_count_are_seen() {
    String number = OutcomeTable.rows(enteredTwice).get(0).get("patient_number");

    List<Row> seen =
        AnalystRows.of("analyst_sheet WHERE patient = " + number + " ORDER BY answered_at_utc");

    assertThat(seen)
        .extracting(row -> row.instant("answered_at_utc"), row -> row.text("total"))
        .containsExactly(tuple(days(-2), "15.00"), tuple(days(9), "8.00"));
  }

  @Test
  void the_views_name_nobody() {
    assertThat(AnalystRows.columns("analyst_sheet"))
        .containsExactly("patient", "answered_at_utc", "total");
  }
}
