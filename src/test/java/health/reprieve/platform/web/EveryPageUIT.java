package health.reprieve.platform.web;

import com.microsoft.playwright.options.ColorScheme;
import health.reprieve.testing.BookPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ExportsApi;
import health.reprieve.testing.KnownWeek;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.OverridesApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.RecallApi;
import health.reprieve.testing.RecallScene;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SeriesApi;
import health.reprieve.testing.WaitListApi;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void sign_in(ColorScheme scheme) {
    browser.look(Client.nobody(), "/sign-in", "sign-in", scheme);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void planner(ColorScheme scheme) {
    ClinicDay.chair(2);
    ClinicDay monday = ClinicDay.freshWeeks(5);
    ClockApi.set(monday.at("06:00"));
    var order = SeriesApi.mood(monday);

    browser.look(desk, "/book", "book", scheme);
    browser.look(desk, "/book?patient=" + order.get("patient"), "book-patient", scheme);
    browser.look(desk, BookPages.searching(order), "book-plans", scheme);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void wait_list(ColorScheme scheme) {
    String patient = PatientsApi.as(desk).register().toString();
    WaitListApi list = WaitListApi.frontDesk();
    String entry = list.add(WaitListApi.mood(2));

    browser.look(desk, "/waitlist", "waitlist", scheme);
    browser.look(Client.manager(), "/waitlist", "waitlist-manager", scheme);
    browser.look(desk, "/waitlist/new?patient=" + patient, "waitlist-new", scheme);
    list.remove(entry).expect(204);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void worklist_and_overrides(ColorScheme scheme) {
    ClinicDay day = ClinicDay.fresh();
    BookingApi clinician = BookingApi.as(Client.clinician());
    clinician.book(
        BookingApi.with(
            BookingApi.mood(ClinicDay.chair(0), day.at("16:30")), "override", "From abroad"));

    browser.look(desk, OverridesApi.pageOf(day), "overrides", scheme);
    browser.look(desk, "/worklist", "worklist", scheme);
    browser.look(desk, "/worklist/relief-ending", "relief-ending", scheme);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void operations(ColorScheme scheme) {
    browser.look(Client.manager(), "/reports/operations" + week(), "operations", scheme);
    browser.look(
        Client.manager(),
        "/reports/operations" + ReportsApi.year(1901),
        "operations-empty",
        scheme);
  }

  private static String week() {
    return ReportsApi.query(KnownWeek.MONDAY.toString(), KnownWeek.SUNDAY.toString());
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void recall(ColorScheme scheme) {
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
    browser.look(clinician, "/worklist", "worklist-clinician", scheme);
    browser.look(desk, "/worklist/missed-sessions", "missed-sessions", scheme);
    browser.look(
        desk,
        "/contact-tries/of/" + patient.id() + "?reason=RELIEF_ENDING",
        "contact-tries",
        scheme);
    browser.look(desk, "/next-booster/of/" + patient.id(), "next-booster", scheme);
    browser.look(clinician, "/patients/" + patient.id(), "patient-booster", scheme);
    browser.look(clinician, "/trial-reviews", "trial-reviews", scheme);
    browser.look(clinician, "/trial-reviews/" + course, "trial-review", scheme);
    browser.look(clinician, "/setup/recall", "setup-recall", scheme);
    browser.look(Client.manager(), "/setup/recall", "setup-recall-manager", scheme);
    RecallApi.as(clinician).sign(course, "STOP", "No relief after the trial").expect(201);
    browser.look(clinician, "/patients/" + without.id(), "patient-stopped", scheme);
    browser.look(desk, "/board?book=1&patient=" + without.id(), "board-stopped", scheme);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void exports(ColorScheme scheme) {
    ExportsApi manager = ExportsApi.as(Client.manager());
    manager.await(manager.order(), "DONE");
    String elsewhere = ExportsApi.begunElsewhere(1, Duration.ofMinutes(4));

    browser.look(Client.manager(), "/exports", "exports", scheme);
    manager.tryDiscard(elsewhere).expect(200);
  }
}
