package health.reprieve.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.reporting.ReferenceDiaries.Patient;
import health.reprieve.testing.Client;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.ReferenceTable;
import health.reprieve.testing.SheetsApi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * The diaries, sheets of the PHQ-9 and medication reviews of independent_report.py, in a year of
 * their own. Every third patient is a man, which changes no figure of everybody.
 */
final class IndependentDiaries {

  static final String DIARIES = "/health/reprieve/reporting/report_diaries.csv";
  static final LocalDate FIRST = LocalDate.of(1971, 3, 1);
  static final LocalDate LAST = LocalDate.of(1971, 12, 31);
  private static final LocalDate COURSE_DAY = LocalDate.of(1971, 3, 15);
  private static final Instant ENDED = Instant.parse("1971-03-15T12:00:00Z");
  private static final SheetsApi SHEETS = SheetsApi.as(Client.nurse());
  private static final MedicationApi REVIEWS = MedicationApi.as(Client.nurse());
  private static final AtomicBoolean BROUGHT = new AtomicBoolean();

  private IndependentDiaries() {}

  /** Brings them into the clinic unless they are there. */
  static void bring() {
    if (BROUGHT.compareAndSet(false, true)) {
      ReferenceDiaries diaries = new ReferenceDiaries();
      List<Map<String, String>> rows = ReferenceTable.rows(DIARIES);
      for (int i = 0; i < rows.size(); i++) {
        bring(diaries, diaries.patient("sex", i % 3 == 1 ? "MALE" : "FEMALE"), rows.get(i));
      }
      diaries.load();
    }
  }

  private static void bring(ReferenceDiaries diaries, Patient patient, Map<String, String> row) {
    String condition = text(row, "condition");
    if (text(row, "carried").equals("1")) {
      Instant earlier = ENDED.minus(Duration.ofDays(40));
      diaries.course(patient, condition, earlier);
      diaries.week(patient, condition, earlier, 9);
      diaries.diary(patient, condition, earlier, "24:2");
    }
    diaries.course(patient, condition, ENDED);
    List<Integer> baseline =
        Arrays.stream(text(row, "baseline").split(";"))
            .filter(score -> !score.isEmpty())
            .map(Integer::valueOf)
            .toList();
    diaries.before(patient, condition, ENDED, text(row, "source"), baseline);
    diaries.diary(patient, condition, ENDED, text(row, "entries_h:nrs"));
    if (!text(row, "next_infusion_h").isEmpty()) {
      Duration until = Duration.ofHours(Long.parseLong(text(row, "next_infusion_h")));
      diaries.course(patient, condition, ENDED.plus(until).plus(Duration.ofMinutes(40)));
    }
    pairs(row, "sheets_day:phq9")
        .forEach(
            (day, total) -> SHEETS.phq9(ENDED.plus(Duration.ofDays(day)), patient.id(), total));
    pairs(row, "reviews_day:mme")
        .forEach(
            (day, mme) ->
                REVIEWS.record(patient.id(), MedicationApi.told(COURSE_DAY.plusDays(day), mme)));
  }

  /** Days since the course and numbers, such as {@code -3:12;20:4}. */
  private static Map<Integer, Integer> pairs(Map<String, String> row, String column) {
    return Arrays.stream(text(row, column).split(";"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split(":"))
        .collect(
            Collectors.toMap(pair -> Integer.valueOf(pair[0]), pair -> Integer.valueOf(pair[1])));
  }

  /** Puts every number of a JSON tree under its pointer. */
  static void collect(String path, JsonNode node, Map<String, Double> numbers) {
    if (node.isNumber()) {
      numbers.put(path, node.asDouble());
    }
    node.properties().forEach(one -> collect(path + "/" + one.getKey(), one.getValue(), numbers));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(path + "/" + i, node.path(i), numbers);
    }
  }

  static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
