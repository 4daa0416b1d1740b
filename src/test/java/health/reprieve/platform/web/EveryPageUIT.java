package health.reprieve.platform.web;

import com.microsoft.playwright.options.ColorScheme;
import health.reprieve.testing.BookPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ExportsApi;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.OverridesApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SeriesApi;
import health.reprieve.testing.WaitListApi;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each page in a real browser, light and dark: accessible, and silent in the console. */
@NeedsBrowser
class EveryPageUIT extends ReprieveIT {

  private static Browser browser;

  private final Client desk = Client.frontDesk();

  @BeforeAll
  static void open() {
    browser = Browser.start();
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
  void exports(ColorScheme scheme) {
    ExportsApi manager = ExportsApi.as(Client.manager());
    manager.await(manager.order(), "DONE");
    String elsewhere = ExportsApi.begunElsewhere(1, Duration.ofMinutes(4));

    browser.look(Client.manager(), "/exports", "exports", scheme);
    manager.tryDiscard(elsewhere).expect(200);
  }
}
