package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.CsvFile;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.TrajectoryApi;
import health.reprieve.testing.TreatedPatient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A patient's trajectory as a file. By hand, by the rules of relief: baseline 8, in relief at 5 or
 * less; 12:00 UTC is 13:00 in Amsterdam in March.
 */
class TrajectoryFileIT extends ReprieveIT {

  private static final Instant ENDED = Instant.parse("2022-03-10T12:00:00Z");
  private static final TrajectoryApi NURSE = TrajectoryApi.as(Client.nurse());

  @BeforeAll
  static void open() {
    ClinicFixture.open();
  }

  private static Instant day(int number) {
    return ENDED.plus(Duration.ofDays(number));
  }

  private static UUID inPain() {
    TreatedPatient patient =
        TreatedPatient.register()
            .course("CRPS", day(-3), ENDED)
            .course("BACK", day(60))
            .answer("CRPS", day(-3).minus(Duration.ofMinutes(50)), 8, "before");
    int[][] answers = {{1, 6}, {2, 5}, {7, 4}, {20, 5}, {24, 7}, {25, 8}, {61, 2}};
    for (int[] answer : answers) {
      patient.answer("CRPS", day(answer[0]), answer[1], "home");
    }
    UUID id = patient.imported().id();
    MedicationApi.as(Client.nurse()).record(id, MedicationApi.told(LocalDate.of(2022, 3, 1), 60));
    return id;
  }

  private static List<Map<String, String>> of(List<Map<String, String>> lines, String section) {
    return lines.stream().filter(line -> section.equals(line.get("section"))).toList();
  }

  @Test
  void tells_each_answer_with_its_course_its_day_and_whether_it_is_in_relief() {
    UUID patient = inPain();
    List<Map<String, String>> lines =
        CsvFile.lines(NURSE.file(patient, "?period=whole&condition=CRPS").expect(200));

    List<Map<String, String>> answers = of(lines, "answer");
    assertThat(answers)
        .extracting(line -> line.get("score"))
        .containsExactly("8", "6", "5", "4", "5", "7", "8", "2");
    assertThat(answers)
        .extracting(line -> line.get("in_relief"))
        .as("before the course, and after the next infusion, relief is not told")
        .containsExactly("", "0", "1", "1", "1", "0", "0", "");
    assertThat(answers)
        .extracting(line -> line.get("days_since_end"))
        .containsExactly("", "1.0", "2.0", "7.0", "20.0", "24.0", "25.0", "");
    assertThat(answers.get(1))
        .containsEntry("at_utc", "2022-03-11T12:00:00Z")
        .containsEntry("day", "2022-03-11")
        .containsEntry("time_local", "13:00")
        .containsEntry("item", "AVERAGE_24H")
        .containsEntry("moment", "HOME")
        .containsEntry("source", "IMPORT")
        .containsEntry("course_number", "1")
        .containsEntry("course_id", of(lines, "course").get(0).get("course_id"));
    assertThat(answers.get(7)).containsEntry("course_id", "").containsEntry("course_number", "");
  }

  @Test
  void tells_courses_infusions_and_opioids_by_which_the_page_can_be_drawn_again() {
    UUID patient = inPain();
    List<Map<String, String>> lines =
        CsvFile.lines(NURSE.file(patient, "?period=whole&condition=CRPS").expect(200));

    assertThat(of(lines, "course"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .containsEntry("at_utc", "2022-03-07T11:20:00Z")
                    .containsEntry("ended_at_utc", "2022-03-10T12:00:00Z")
                    .containsEntry("before", "8.0")
                    .containsEntry("status", "RESPONDER")
                    .containsEntry("onset_after_days", "1.0")
                    .containsEntry("onset_up_to_days", "2.0")
                    .containsEntry("lost_after_days", "20.0")
                    .containsEntry("lost_up_to_days", "24.0")
                    .containsEntry("ends_by", "LOSS")
                    .containsEntry("loss_unconfirmed", "0"));
    List<Map<String, String>> infusions = of(lines, "infusion");
    assertThat(infusions)
        .as("of any condition")
        .extracting(line -> line.get("course_number"))
        .containsExactly("1", "1", "");
    assertThat(infusions.get(0))
        .containsEntry("day", "2022-03-07")
        .containsEntry("time_local", "12:00")
        .containsEntry("ended_at_utc", "2022-03-07T12:00:00Z")
        .containsEntry("given_minutes", "40");
    assertThat(Double.parseDouble(infusions.get(0).get("given_mg"))).isEqualTo(35);
    assertThat(infusions.get(2).get("course_id")).isNotEmpty();
    assertThat(of(lines, "opioids"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("day", "2022-03-01"));
  }

  @Test
  void has_what_the_page_shows_and_no_more() {
    UUID patient = inPain();

    assertThat(NURSE.page(patient, "?period=course&condition=CRPS").expect(200).body())
        .contains(
            "\"/trajectory/of/%s/trajectory.csv?period=course&amp;condition=CRPS\""
                .formatted(patient));
    Answer file = NURSE.file(patient, "?period=year&condition=CRPS").expect(200);
    assertThat(of(CsvFile.lines(file), "answer")).isEmpty();
    assertThat(of(CsvFile.lines(file), "course")).hasSize(1);
  }

  @Test
  void says_what_it_is_of_whom_and_by_which_rules_without_a_name() {
    UUID patient = inPain();
    Answer file = NURSE.file(patient, "?period=whole&condition=CRPS").expect(200);

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    String today = LocalDate.now(ZoneId.of(ClinicFixture.ZONE)).toString();
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"trajectory-%s.csv\"".formatted(today));
    assertThat(file.body())
        .startsWith("# Observed response (uncontrolled): no comparison group")
        .contains(
            "# CRPS, trajectory, one patient: patient_id " + patient,
            "\r\n# 2022-03-07 to " + today,
            "Relief = at least 30 % below the patient’s own baseline",
            "by the clock of Europe/Amsterdam",
            " by Noa Nurseby.\r\nsection,at_utc,day,time_local,")
        .doesNotContain("Mockford");
  }

  @Test
  void mood_is_told_on_the_totals_of_the_phq9() {
    UUID patient = TreatedPatient.register().course("MOOD", ENDED).id();
    SheetsApi sheets = SheetsApi.as(Client.nurse());
    sheets.phq9(day(-1), patient, 18);
    sheets.phq9(day(20), patient, 8);
    Answer file = NURSE.file(patient, "?period=whole").expect(200);
    List<Map<String, String>> lines = CsvFile.lines(file);

    assertThat(file.body())
        .contains("until 2 sheets in a row are in response no more")
        .doesNotContain("Relief = at least");
    assertThat(of(lines, "course").get(0))
        .containsEntry("before", "18.0")
        .containsEntry("read_as", "RESPONSE")
        .containsEntry("status", "RESPONDER")
        .containsEntry("lost_after_days", "20.0")
        .containsEntry("lost_up_to_days", "")
        .containsEntry("ends_by", "END_OF_DATA");
    assertThat(of(lines, "answer")).isEmpty();
    assertThat(of(lines, "sheet")).extracting(line -> line.get("score")).containsExactly("18", "8");
    assertThat(of(lines, "sheet").get(1))
        .containsEntry("item", "PHQ9")
        .containsEntry("days_since_end", "20.0")
        .containsEntry("in_relief", "");
  }

  @Test
  void is_for_those_who_may_open_the_page_and_in_the_trail() {
    UUID patient = PatientsApi.as(Client.frontDesk()).register();
    for (Client refused : List.of(Client.frontDesk(), Client.manager())) {
      TrajectoryApi.as(refused).file(patient, "").expect(403);
    }
    assertThat(AuditTable.of(patient))
        .containsExactly("Kim Deskham FRONT_DESK CREATED patient registered");
    assertThat(CsvFile.lines(NURSE.file(patient, "").expect(200))).isEmpty();
    TrajectoryApi.as(Client.clinician()).file(patient, "").expect(200);

    assertThat(AuditTable.of(patient))
        .containsExactly(
            "Kim Deskham FRONT_DESK CREATED patient registered",
            "Noa Nurseby NURSE EXPORTED pain trajectory",
            "Dr Vale-Sample CLINICIAN EXPORTED pain trajectory");
    assertThat(NURSE.page(patient, "").expect(200).body()).doesNotContain("trajectory.csv");
  }

  @Test
  void what_is_asked_wrongly_is_refused() {
    UUID patient = inPain();

    NURSE.file(patient, "?condition=CANCER").expect(404);
    NURSE.file(UUID.randomUUID(), "").expect(404);
    assertThat(NURSE.file(patient, "?period=decade").expect(400).header("Content-Type"))
        .startsWith("text/html");
  }
}
