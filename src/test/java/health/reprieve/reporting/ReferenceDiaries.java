package health.reprieve.reporting;

import static health.reprieve.testing.ImportsApi.HEADER;
import static health.reprieve.testing.ImportsApi.row;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brings reference data into the clinic the way people do: patients, past infusions, a file. */
final class ReferenceDiaries {

  private static final Duration INFUSION = Duration.ofMinutes(40);
  private static final int BASELINE_DAYS = 7;
  private static final Map<String, String> GROUPS =
      Map.of("CRPS", "CRPS", "FIBRO", "FIBROMYALGIA", "NEURO", "NEUROPATHIC");

  private final Client client = Client.clinician();
  private final StringBuilder file = new StringBuilder(HEADER);

  /** A patient of the test's own, old enough for any year. */
  record Patient(UUID id, String recordNumber) {}

  Patient patient() {
    return patient("sex", "FEMALE");
  }

  /** The same with this field of its own. */
  Patient patient(String field, String value) {
    JsonNode patient =
        PatientsApi.as(client)
            .register(PatientsApi.someone("dateOfBirth", "1940-05-05", field, value));
    return new Patient(PatientsApi.id(patient), patient.path("recordNumber").asText());
  }

  /** A course of one infusion that ended then. */
  void course(Patient patient, String group, Instant ended) {
    VisitsApi visits = VisitsApi.as(client);
    visits.past(visits.course(patient.id(), group), ended);
  }

  /** A pair of scores: asked in the clinic before the infusion, and by staff a week after it. */
  void pair(String condition, int before, int after, Instant ended) {
    String group = requireNonNull(GROUPS.get(condition), condition);
    Patient patient = patient();
    course(patient, group, ended);
    add(patient, group, ended.minus(INFUSION), before, "before");
    add(patient, group, ended.plus(Duration.ofDays(7)), after, "follow-up");
  }

  /** The answers of the week before a course, all alike. */
  void week(Patient patient, String group, Instant ended, int score) {
    for (int day = 1; day <= BASELINE_DAYS; day++) {
      add(patient, group, ended.minus(Duration.ofDays(day)), score, "home");
    }
  }

  /**
   * What is known of the pain before a course.
   *
   * @param source of the baseline: a diary, or one question in the clinic as it begins
   * @param scores of a diary from the day before backwards, else the one answer; empty for none
   */
  void before(Patient patient, String group, Instant ended, String source, List<Integer> scores) {
    Instant began = ended.minus(INFUSION);
    for (int i = 0; i < scores.size(); i++) {
      switch (source) {
        case "DIARY_MEAN" ->
            add(patient, group, ended.minus(Duration.ofDays(i + 1L)), scores.get(i), "home");
        case "CLINIC_AVERAGE" -> add(patient, group, began, scores.get(i), "before");
        default -> now(patient, group, began, scores.get(i));
      }
    }
  }

  private void now(Patient patient, String group, Instant began, int score) {
    Map<String, Object> asked = new HashMap<>(ScoresApi.followUp(patient.id(), began, score));
    asked.put("reportGroup", group);
    asked.put("item", "NOW");
    asked.put("moment", "BEFORE");
    ScoresApi.as(client).record(asked);
  }

  /**
   * A diary after a course.
   *
   * @param entries such as {@code 2:3;24:4}: hours since the end of the infusion and score
   */
  void diary(Patient patient, String group, Instant ended, String entries) {
    Arrays.stream(entries.split(";"))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> entry.split(":"))
        .forEach(
            entry ->
                add(
                    patient,
                    group,
                    ended.plus(Duration.ofHours(Long.parseLong(entry[0]))),
                    Integer.parseInt(entry[1]),
                    "home"));
  }

  private void add(Patient patient, String group, Instant time, int score, String kind) {
    file.append(row(patient.recordNumber(), group, time, score, kind));
  }

  /** Imports all scores added so far; none of them may be refused. */
  JsonNode load() {
    return ImportsApi.as(client).load(file.toString());
  }
}
