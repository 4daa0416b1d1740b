package health.reprieve.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ConditionsApi;
import health.reprieve.testing.DiaryPlansApi;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.NoticesApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.RecallApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.VisitsApi;
import health.reprieve.testing.WaitListApi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever changes what somebody else has changed meanwhile is told who that was, and when. */
class StaleIT extends ReprieveIT {

  private static final String DESK = "Kim Deskham";
  private static final String NURSE = "Noa Nurseby";
  private static final String CLINICIAN = "Dr Vale-Sample";
  private static final String MANAGER = "Manager";

  private static final SetupApi SETUP = SetupApi.manager();

  @BeforeEach
  void open() {
    ClinicFixture.open();
  }

  /** Each makes a thing, changes it, and changes it again by the version that it had before. */
  static Stream<Arguments> things() {
    return Stream.concat(
        Stream.of(
            arguments(MANAGER, named("staff member", thing(StaleIT::staffMember))),
            arguments(DESK, named("patient", thing(StaleIT::patient))),
            arguments(NURSE, named("intake", thing(StaleIT::intake))),
            arguments(NURSE, named("medication review", thing(StaleIT::medication))),
            arguments(MANAGER, named("condition", thing(StaleIT::condition))),
            arguments(CLINICIAN, named("protocol", thing(StaleIT::protocol))),
            arguments(CLINICIAN, named("diary plan", thing(StaleIT::diaryPlan))),
            arguments(CLINICIAN, named("terms of recall", thing(StaleIT::recallTerms))),
            arguments(NURSE, named("answer sheet", thing(StaleIT::sheet))),
            arguments(NURSE, named("score", thing(StaleIT::score)))),
        Stream.of(
            arguments(NURSE, named("visit", thing(StaleIT::visit))),
            arguments(DESK, named("wait-list entry", thing(StaleIT::waitEntry))),
            arguments(MANAGER, named("wait-list setting", thing(StaleIT::waitSetting))),
            arguments(MANAGER, named("site", thing(StaleIT::site))),
            arguments(MANAGER, named("opening hours", thing(StaleIT::week))),
            arguments(MANAGER, named("chair", thing(StaleIT::chair))),
            arguments(MANAGER, named("time out of service", thing(StaleIT::outage))),
            arguments(MANAGER, named("shift", thing(StaleIT::shift))),
            arguments(MANAGER, named("absence", thing(StaleIT::absence))),
            arguments(MANAGER, named("notice settings", thing(StaleIT::notices)))));
  }

  private static Supplier<Answer> thing(Supplier<Answer> change) {
    return change;
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("things")
  void a_stale_change_is_told_who_was_faster(String who, Supplier<Answer> change) {
    change.get().expectStale(who);
  }

  /** The trail of another thing of the same patient is not taken for the one asked about. */
  @Test
  void who_took_the_intake_is_not_who_changed_the_patient() {
    UUID id = PatientsApi.as(Client.frontDesk()).register();
    PatientsApi desk = PatientsApi.as(Client.frontDesk());
    int read = desk.get(id).path("version").asInt();
    desk.change(id, read, PatientsApi.someone("givenName", "Nella"));
    ConditionsApi.as(Client.nurse()).take(id, symptoms(0, "BURNING"));

    Answer refused =
        PatientsApi.as(Client.nurse())
            .changeRefused(id, read, PatientsApi.someone(), 412, "stale")
            .expectStale(DESK);

    assertThat(refused.json().path("changes").get(0).path("what").asText())
        .isEqualTo("patient details");
  }

  private static Answer staffMember() {
    StaffApi staff = new StaffApi();
    String id =
        staff.add(Unique.name(), "Pat Novice", "NURSE").expect(201).json().path("id").asText();
    int read = staff.get(id).path("version").asInt();
    staff.change(id, Map.of("displayName", "Pat Expert")).expect(200);
    return staff.change(id, Map.of("displayName", "Pat Other", "version", read));
  }

  private static Answer patient() {
    PatientsApi desk = PatientsApi.as(Client.frontDesk());
    UUID id = desk.register();
    int read = desk.get(id).path("version").asInt();
    desk.change(id, read, PatientsApi.someone("givenName", "Nella"));
    return desk.changeRefused(id, read, PatientsApi.someone(), 412, "stale");
  }

  private static Answer intake() {
    ConditionsApi nurse = ConditionsApi.as(Client.nurse());
    UUID patient = PatientsApi.as(Client.nurse()).register();
    nurse.take(patient, symptoms(0, "BURNING"));
    return nurse.takeRefused(patient, symptoms(0, "FATIGUE"), 412, "stale");
  }

  private static Map<String, Object> symptoms(int version, String symptom) {
    return Map.of("version", version, "symptoms", List.of(symptom));
  }

  private static Answer medication() {
    MedicationApi nurse = MedicationApi.as(Client.nurse());
    UUID patient = PatientsApi.as(Client.nurse()).register();
    LocalDate day = LocalDate.of(2024, 5, 4);
    JsonNode wrong = nurse.record(patient, MedicationApi.told(day, 60));
    nurse.correct(patient, wrong, MedicationApi.told(day, 45), "Misheard").expect(200);
    return nurse.correct(patient, wrong, MedicationApi.told(day, 50), "Too late");
  }

  private static Answer condition() {
    ConditionsApi manager = ConditionsApi.as(Client.manager());
    ObjectNode read = manager.one("OTHER");
    ObjectNode changed = manager.change(read.deepCopy().put("name", "Other, for a while"));
    try {
      return manager.changeRefused(read.deepCopy().put("name", "Others"), 412, "stale");
    } finally {
      manager.change(changed.deepCopy().put("name", read.path("name").asText()));
    }
  }

  private static Answer protocol() {
    String id = newProtocol();
    ProtocolsApi manager = ProtocolsApi.as(Client.manager());
    int read = manager.get(id).path("version").asInt();
    ProtocolsApi.as(Client.clinician()).order(id, Map.of("dose", "0.4")).expect(200);
    return manager.plan(id, Map.of("sessions", 5, "version", read));
  }

  private static String newProtocol() {
    return ProtocolsApi.as(Client.clinician())
        .add("Stale " + Unique.name(), Map.of())
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private static Answer diaryPlan() {
    DiaryPlansApi clinician = DiaryPlansApi.as(Client.clinician());
    JsonNode read = clinician.of(newProtocol());
    clinician.change(read, Map.of("asksAt", "07:30")).expect(200);
    return clinician.change(read, Map.of("asksAt", "08:30"));
  }

  private static Answer recallTerms() {
    RecallApi clinician = RecallApi.as(Client.clinician());
    JsonNode before = clinician.terms();
    int read = before.path("version").asInt();
    int days = before.path("leadDays").asInt();
    clinician.changeTerms(read, days + 1, null).expect(201);
    Answer refused = clinician.changeTerms(read, days + 2, null);
    clinician.changeTerms(read + 1, days, null).expect(201);
    return refused;
  }

  private static Answer sheet() {
    SheetsApi nurse = SheetsApi.as(Client.nurse());
    JsonNode read = nurse.record(PatientsApi.as(Client.nurse()).register(), "PEG", 1, 8, 2, 7);
    nurse.tryComplete(read, 3, 8).expect(200);
    return nurse.trySetAside(read, "Not theirs");
  }

  private static Answer score() {
    ScoresApi nurse = ScoresApi.as(Client.nurse());
    UUID patient = PatientsApi.as(Client.nurse()).register();
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    UUID score = VisitsApi.id(nurse.record(ScoresApi.followUp(patient, yesterday, 6)));
    nurse.correct(score, 1, 5, "misheard").expect(200);
    return nurse.correct(score, 1, 4, "misheard");
  }

  private static Answer visit() {
    VisitsApi nurse = VisitsApi.as(Client.nurse());
    Instant arrived = Instant.now().minusSeconds(5);
    UUID visit = nurse.arrived(nurse.course(), arrived);
    int read = nurse.get(visit).path("version").asInt();
    nurse.start(visit, Map.of()).expect(200);
    return nurse.correct(
        visit, VisitsApi.fields("version", read, "arrivedAt", arrived, "reason", "misread"));
  }

  private static Answer waitEntry() {
    WaitListApi desk = WaitListApi.frontDesk();
    String entry = desk.add(WaitListApi.mood(2));
    desk.remove(entry).expect(204);
    return desk.remove(entry);
  }

  private static Answer waitSetting() {
    WaitListApi manager = WaitListApi.as(Client.manager());
    JsonNode before = manager.all();
    int read = before.path("version").asInt();
    int hours = before.path("offerHours").asInt();
    manager.changeTerms(hours + 1, read).expect(204);
    Answer refused = manager.changeTerms(hours + 2, read);
    manager.changeTerms(hours, manager.all().path("version").asInt()).expect(204);
    return refused;
  }

  private static Answer site() {
    JsonNode before = SETUP.site();
    SETUP.changeSite(Map.of("name", "Quay Clinic")).expect(200);
    Answer refused =
        SETUP.changeSite(Map.of("name", "Other", "version", before.path("version").asInt()));
    SETUP.changeSite(Map.of("name", before.path("name").asText())).expect(200);
    return refused;
  }

  private static Answer week() {
    int read = SETUP.week().path("version").asInt();
    SETUP.changeWeek(Map.of("saturdayOpens", "10:00", "saturdayCloses", "12:00")).expect(200);
    Answer refused = SETUP.changeWeek(Map.of("fridayCloses", "17:00", "version", read));
    SETUP.changeWeek(Map.of("saturdayOpens", "", "saturdayCloses", "")).expect(200);
    return refused;
  }

  private static Answer chair() {
    String id = ClinicFixture.newChair();
    int read = SETUP.chair(id).path("version").asInt();
    SETUP.changeChair(id, Map.of("description", "by the window")).expect(200);
    return SETUP.changeChair(id, Map.of("description", "by the door", "version", read));
  }

  private static Answer outage() {
    String chair = ClinicFixture.newChair();
    Map<String, Object> repair = Map.of("firstDay", "2043-05-04", "reason", "Repair");
    String id = SETUP.addOutage(chair, repair).expect(201).json().path("id").asText();
    int read = SETUP.outage(chair, id).path("version").asInt();
    SETUP.changeOutage(chair, id, Map.of("lastDay", "2043-05-08")).expect(200);
    return SETUP.changeOutage(chair, id, Map.of("reason", "Paint", "version", read));
  }

  private static Answer shift() {
    Map<String, Object> saturday =
        Map.of(
            "staff", ClinicFixture.newNurse(),
            "weekday", "saturday",
            "starts", "08:00",
            "ends", "12:00",
            "firstDay", "2043-01-01");
    String id = SETUP.addShift(saturday).expect(201).json().path("id").asText();
    int read = SETUP.shift(id).path("version").asInt();
    SETUP.changeShift(id, Map.of("ends", "13:00")).expect(200);
    return SETUP.changeShift(id, Map.of("ends", "14:00", "version", read));
  }

  private static Answer absence() {
    Map<String, Object> away =
        Map.of("staff", ClinicFixture.newNurse(), "firstDay", "2043-05-04", "reason", "Leave");
    String id = SETUP.addAbsence(away).expect(201).json().path("id").asText();
    int read = SETUP.absence(id).expect(200).json().path("version").asInt();
    SETUP.changeAbsence(id, Map.of("reason", "Training")).expect(200);
    return SETUP.changeAbsence(id, Map.of("reason", "Course", "version", read));
  }

  private static Answer notices() {
    NoticesApi manager = NoticesApi.manager();
    JsonNode before = manager.settings();
    manager.change(before, Map.of("reminderDays", "6, 2")).expect(200);
    Answer refused = manager.change(before, Map.of("reminderDays", "5"));
    int now = manager.settings().path("version").asInt();
    manager.change(before, Map.of("version", now)).expect(200);
    return refused;
  }
}
