package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BookPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ExportsApi;
import health.reprieve.testing.KnownWeek;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.OverridesApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.RecallApi;
import health.reprieve.testing.RecallScene;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SeriesApi;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.SetupPages;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.TreatedPatient;
import health.reprieve.testing.WaitListApi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages in a real browser, light and dark: accessible, and silent in the console. */
@NeedsBrowser
class EveryPageUIT extends ReprieveIT {

  private static Browser browser;

  private final Client desk = Client.frontDesk();

  @BeforeAll
  static void open() {
    browser = Browser.start();
    KnownWeek.make();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void sign_in() {
    browser.look(Client.nobody(), "/sign-in", "sign-in");
  }

  @Test
  void planner() {
    ClinicDay.chair(2);
    ClinicDay monday = ClinicDay.freshWeeks(5);
    ClockApi.set(monday.at("06:00"));
    var order = SeriesApi.mood(monday);

    browser.look(desk, "/book", "book");
    browser.look(desk, "/book?patient=" + order.get("patient"), "book-patient");
    browser.look(desk, BookPages.searching(order), "book-plans");
  }

  @Test
  void wait_list() {
    String patient = PatientsApi.as(desk).register().toString();
    WaitListApi list = WaitListApi.frontDesk();
    String entry = list.add(WaitListApi.mood(2));

    browser.look(desk, "/waitlist", "waitlist");
    browser.look(Client.manager(), "/waitlist", "waitlist-manager");
    browser.look(desk, "/waitlist/new?patient=" + patient, "waitlist-new");
    list.remove(entry).expect(204);
  }

  @Test
  void worklist_and_overrides() {
    ClinicDay day = ClinicDay.fresh();
    BookingApi clinician = BookingApi.as(Client.clinician());
    clinician.book(
        BookingApi.with(
            BookingApi.mood(ClinicDay.chair(0), day.at("16:30")), "override", "From abroad"));

    browser.look(desk, OverridesApi.pageOf(day), "overrides");
    browser.look(desk, "/worklist", "worklist");
    browser.look(desk, "/worklist/relief-ending", "relief-ending");
  }

  @Test
  void operations() {
    browser.look(Client.manager(), "/reports/operations" + week(), "operations");
    browser.look(
        Client.manager(), "/reports/operations" + ReportsApi.year(1901), "operations-empty");
  }

  private static String week() {
    return ReportsApi.query(KnownWeek.MONDAY.toString(), KnownWeek.SUNDAY.toString());
  }

  @Test
  void recall() {
    ClinicDay monday = ClinicDay.freshWeeks(4).plusDays(14);
    Instant ended = monday.instant("10:00").minus(Duration.ofDays(14));
    ClockApi.set(monday.at("06:00"));
    RecallScene patient = RecallScene.of("OTHER").withOwnLoss(ended);
    RecallApi.as(desk).record(RecallApi.call(patient.id()));
    RecallScene without = RecallScene.of("OTHER");
    UUID course = without.withoutRelief(ended);
    BookingApi booking = BookingApi.frontDesk();
    var missed = booking.book(BookingApi.pain(ClinicDay.chair(0), monday.at("09:00")));
    ClockApi.set(monday.at("09:30"));
    booking.say(missed, "no-show");

    Client clinician = Client.clinician();
    browser.look(clinician, "/worklist", "worklist-clinician");
    browser.look(desk, "/worklist/missed-sessions", "missed-sessions");
    browser.look(
        desk, "/contact-tries/of/" + patient.id() + "?reason=RELIEF_ENDING", "contact-tries");
    browser.look(desk, "/next-booster/of/" + patient.id(), "next-booster");
    browser.look(clinician, "/patients/" + patient.id(), "patient-booster");
    browser.look(clinician, "/trial-reviews", "trial-reviews");
    browser.look(clinician, "/trial-reviews/" + course, "trial-review");
    browser.look(clinician, "/setup/recall", "setup-recall");
    browser.look(Client.manager(), "/setup/recall", "setup-recall-manager");
    RecallApi.as(clinician).sign(course, "STOP", "No relief after the trial").expect(201);
    browser.look(clinician, "/patients/" + without.id(), "patient-stopped");
    browser.look(desk, "/board?book=1&patient=" + without.id(), "board-stopped");
  }

  @Test
  void exports() {
    ExportsApi manager = ExportsApi.as(Client.manager());
    manager.await(manager.order(), "DONE");
    String elsewhere = ExportsApi.begunElsewhere(1, Duration.ofMinutes(4));

    browser.look(Client.manager(), "/exports", "exports");
    manager.tryDiscard(elsewhere).expect(200);
  }

  @Test
  void set_up_forms_of_what_stands() {
    SetupApi setUp = SetupApi.manager();
    Client manager = Client.manager();
    String chair = ClinicFixture.newChair();
    String nurse = ClinicFixture.newNurse();
    String outage = id(setUp.addOutage(chair, days("Repair")));
    String absence = id(setUp.addAbsence(with(days("Leave"), Map.of("staff", nurse))));
    String shift =
        id(
            setUp.addShift(
                Map.of(
                    "staff", nurse,
                    "weekday", "saturday",
                    "starts", "08:00",
                    "ends", "12:00",
                    "firstDay", "2043-01-01")));

    browser.look(manager, SetupPages.NEW_CHAIR, "chair-new");
    browser.look(manager, SetupPages.NEW_STAFF, "staff-new");
    browser.look(manager, SetupPages.outages(chair) + "/" + outage, "outage-edit");
    browser.look(manager, SetupPages.of(SetupPages.ABSENCES, absence), "absence-edit");
    browser.look(manager, SetupPages.of(SetupPages.SHIFTS, shift), "shift-edit");
  }

  private static String id(Answer added) {
    return added.expect(201).json().path("id").asText();
  }

  private static Map<String, Object> days(String reason) {
    return Map.of("firstDay", "2043-05-04", "lastDay", "2043-05-08", "reason", reason);
  }

  private static Map<String, Object> with(Map<String, Object> body, Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(body);
    all.putAll(more);
    return all;
  }

  @Test
  void a_form_that_somebody_else_overtook() {
    String chair = ClinicFixture.newChair();
    Page page = browser.as(Client.manager());
    page.navigate(SetupPages.of(SetupPages.CHAIRS, chair));
    SetupApi.manager()
        .changeChair(
            chair, Map.of("description", "by the door", "kind", "ROOM", "features", List.of("BED")))
        .expect(200);
    page.getByLabel("Description").fill("by the window");
    page.getByText("Save the chair").click();

    Browser.examine(page, "chair-overtaken");
    assertThat(page.locator(".note--bad").innerText()).contains("changed the chair at ");
    assertThat(page.getByLabel("Description").inputValue()).isEqualTo("by the window");
    assertThat(page.locator("#description-now").innerText()).contains("by the door");
    browser.expectNoComplaints();
    page.context().close();
  }

  @Test
  void refusals() {
    browser.look(desk, "/nothing-stands-here", "problem-404");
    browser.look(desk, "/patients/" + UUID.randomUUID(), "problem-no-such-patient");
    browser.look(desk, "/exports", "problem-403");
    browser.look(Client.clinician(), "/reports/conditions/BACK/courses?from=never", "problem-400");
    browser.look(
        Client.clinician(), "/reports/conditions?from=1985-12-31&to=1985-01-01", "report-refused");

    Page page = browser.as(Client.nobody());
    page.navigate("/sign-in");
    page.getByLabel("Username").fill("nobody-at-all");
    page.getByLabel("Password").fill("not-the-password");
    page.locator("button[type=submit]").click();
    Browser.examine(page, "sign-in-refused");
    assertThat(page.getByText("do not belong together").isVisible()).isTrue();
    browser.expectNoComplaints();
    page.context().close();
  }

  @Test
  void courses_behind_a_figure() {
    Instant ended = Instant.parse("1979-03-01T12:00:00Z");
    for (int patient = 0; patient < 6; patient++) {
      TreatedPatient.register()
          .course("BACK", ended)
          .answer("BACK", ended.minus(Duration.ofHours(1)), 8, "before")
          .answer("BACK", ended.plus(Duration.ofDays(1)), 4, "home")
          .imported();
    }

    browser.look(
        Client.clinician(),
        "/reports/conditions/BACK/courses" + ReportsApi.year(1979),
        "courses-behind");
    UUID both = TreatedPatient.register().course("MOOD", ended).id();
    SheetsApi.as(Client.nurse()).phq9(ended.minus(Duration.ofDays(1)), both, 12);
    MedicationApi nurse = MedicationApi.as(Client.nurse());
    nurse.record(both, MedicationApi.told(LocalDate.of(1979, 2, 28), 60));
    nurse.record(both, MedicationApi.told(LocalDate.of(1979, 4, 1), 30));
    for (String part : List.of("mood", "opioids")) {
      browser.look(
          Client.clinician(),
          "/reports/conditions/MOOD/" + part + ReportsApi.year(1979),
          "courses-behind-" + part);
    }
  }

  @Test
  void parts_of_a_patient() {
    ClinicDay day = ClinicDay.fresh();
    var visit = BookingApi.frontDesk().book(BookingApi.mood(ClinicDay.chair(0), day.at("09:00")));
    UUID patient = UUID.fromString(visit.path("patient").asText());
    MedicationApi nurse = MedicationApi.as(Client.nurse());
    var review = nurse.record(patient, MedicationApi.told(LocalDate.of(2024, 5, 4), 60));

    browser.look(desk, "/patients/" + patient, "patient-with-notices");
    browser.look(
        desk, "/medications/of/" + patient + "/" + review.path("id").asText(), "medication-edit");
  }
}
