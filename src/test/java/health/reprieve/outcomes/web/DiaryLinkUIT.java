package health.reprieve.outcomes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DiaryLink;
import health.reprieve.testing.DiaryPatient;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.NoticesApi;
import health.reprieve.testing.Post;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.TestLanguages;
import health.reprieve.testing.VisitsApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The diary's screens in a real browser: accessible, silent, and each under 30 kB. */
@NeedsBrowser
class DiaryLinkUIT extends ReprieveIT {

  private static Browser browser;

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

  @Test
  void every_screen_of_a_pain_diary() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    DiaryLink link = who.asked(5);
    Page phone = browser.phone(true);

    look(phone, link.path(), "diary-pain");
    link.tap("pain", 3);
    DiaryLink later = who.asked(7);
    later.tap("pain", 3);
    for (String screen : List.of("compared", "sleep", "rescue", "impression", "stop")) {
      look(phone, later.path() + "?screen=" + screen, "diary-" + screen);
    }
    later.tap("compared", "SAME");
    for (String screen : List.of("pain", "compared")) {
      look(phone, later.path() + "?screen=" + screen, "diary-marked-" + screen);
    }
    later.skip("impression");
    look(phone, later.path() + "?screen=thanks", "diary-thanks");
    look(phone, later.path(), "diary-again");
    later.say("stop");
    look(phone, later.path(), "diary-stopped");
    later.say("resume");
    DiaryPatient.at(who.evening(12));
    look(phone, later.path(), "diary-old");
    later.say("renew");
    look(phone, later.path() + "?screen=renewed", "diary-renewed");
    phone.context().close();
    browser.expectNoComplaints();
  }

  @Test
  void every_screen_of_a_mood_diary() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("MOOD");
    DiaryLink link = who.asked(7);
    Page phone = browser.phone(true);

    look(phone, link.path(), "diary-item");
    for (int number = 2; number <= 9; number++) {
      look(phone, link.path() + "?screen=item-" + number, "diary-item-" + number);
    }
    look(phone, link.path() + "?screen=impression", "diary-impression-mood");
    link.tap("item/9", 1);
    look(phone, link.path() + "?screen=care", "diary-care");
    link.skip("impression");
    look(phone, link.path() + "?screen=item-9", "diary-marked-item");
    look(phone, link.path() + "?screen=thanks", "diary-thanks-care");
    phone.context().close();
    browser.expectNoComplaints();
  }

  @Test
  void set_up_and_silent_diaries() {
    browser.look(Client.clinician(), "/setup/diaries", "diary-plans");
    browser.look(Client.clinician(), "/setup/diaries/" + VisitsApi.protocol(), "diary-plan");
    browser.look(Client.clinician(), "/setup/instruments", "instruments");
    DiaryPatient who = DiaryPatient.registered("email", "");
    who.infusion("CRPS");
    DiaryPatient.at(who.evening(1));
    Post.sent(who.id().toString(), DiaryPatient.QUESTION, who.evening(1));
    browser.look(Client.nurse(), "/worklist/silent-diaries", "silent-diaries");
  }

  /** All that a phone receives that was never here, heads of the answers included. */
  private static void expectLight(String path, String name) {
    Page phone = browser.phone(false);
    List<Request> requests = new ArrayList<>();
    phone.onRequestFinished(requests::add);
    phone.navigate(path);
    phone.waitForLoadState(LoadState.NETWORKIDLE);
    int received =
        requests.stream()
            .map(Request::sizes)
            .mapToInt(one -> one.responseBodySize + one.responseHeadersSize)
            .sum();
    phone.context().close();

    assertThat(requests).as(name).hasSizeGreaterThanOrEqualTo(3);
    assertThat(received).as(name).isPositive().isLessThan(30_000);
  }

  @Test
  void without_script_one_tap_answers() {
    DiaryPatient who = DiaryPatient.registered("language", "de");
    who.infusion("CRPS");
    Page phone = browser.phone(false);
    String path = who.asked(1).path();
    expectLight(path, "in German");

    phone.navigate(path);
    tap(phone, "4");
    PlaywrightAssertions.assertThat(phone.locator("h1")).containsText("geschlafen");
    tap(phone, "7");
    PlaywrightAssertions.assertThat(phone.locator("h1")).containsText("Dosen");
    phone.navigate(path);
    PlaywrightAssertions.assertThat(phone.locator("h1")).containsText("Dosen");
    phone.locator("button", new LocatorOptions().setHasText("überspringen")).tap();
    PlaywrightAssertions.assertThat(phone.locator("h1")).hasText("Danke, es ist gespeichert.");
    phone.navigate(path);
    PlaywrightAssertions.assertThat(phone.locator("h1")).containsText("heute schon geantwortet");
    phone.locator("a", new LocatorOptions().setHasText("Heutige Antwort ändern")).tap();
    tap(phone, "5");
    PlaywrightAssertions.assertThat(phone.locator("h1")).containsText("geschlafen");
    phone.context().close();

    assertThat(ScoresApi.as(Client.nurse()).of(who.id()).path(0).path("score").asInt())
        .isEqualTo(5);
  }

  @Test
  void a_small_phone_shows_all_of_the_first_screen_and_names_the_clinic_once() {
    NoticesApi manager = NoticesApi.manager();
    JsonNode stored = manager.settings();
    DiaryPatient who = DiaryPatient.registered("language", "de");
    who.infusion("CRPS");
    Page phone = browser.phone(true);
    phone.setViewportSize(360, 740);
    try {
      manager.change(stored, Map.of("phone", "555 0100")).expect(200);
      phone.navigate(who.asked(1).path());
      Browser.examine(phone, "diary-pain-small");
    } finally {
      manager.change(manager.settings(), Map.of("phone", "")).expect(200);
    }

    assertThat(phone.locator(".pad button").count()).isEqualTo(11);
    assertThat(phone.evaluate("document.documentElement.scrollHeight")).isEqualTo(740);
    assertThat(phone.locator("main").innerText().split(phone.locator(".brand").innerText(), -1))
        .hasSize(2);
    phone.context().close();
  }

  @Test
  void from_right_to_left_words_and_buttons_begin_at_the_right_but_keypad_and_numbers_do_not() {
    NoticesApi manager = NoticesApi.manager();
    DiaryPatient who = DiaryPatient.registered("language", TestLanguages.FROM_RIGHT_TO_LEFT);
    who.infusion("CRPS");
    DiaryPatient mood = DiaryPatient.registered("language", TestLanguages.FROM_RIGHT_TO_LEFT);
    mood.infusion("MOOD");
    Page phone = browser.phone(true);
    phone.setViewportSize(360, 740);
    try {
      manager.change(manager.settings(), Map.of("phone", "+44 555 0100")).expect(200);
      DiaryLink link = who.asked(5);
      look(phone, link.path(), "diary-rtl-pain");
      assertThat(left(phone, "button[value='1']")).isLessThan(left(phone, "button[value='3']"));
      assertThat(phone.locator(".help").innerText()).contains("\u2068+44 555 0100\u2069");
      assertThat(phone.locator(".help a").getAttribute("href")).isEqualTo("tel:+445550100");
      link.tap("pain", 3);
      DiaryLink later = who.asked(7);
      later.tap("pain", 3);
      for (String screen : List.of("compared", "impression", "stop")) {
        look(phone, later.path() + "?screen=" + screen, "diary-rtl-" + screen);
      }
      phone.navigate(later.path() + "?screen=compared");
      assertThat(left(phone, "button[value='BETTER'] small")).isLessThan(100);
      later.skip("impression");
      look(phone, later.path() + "?screen=thanks", "diary-rtl-thanks");
      assertThat(left(phone, "dd")).isLessThan(left(phone, "dt"));
      look(phone, mood.asked(7).path(), "diary-rtl-item");
    } finally {
      manager.change(manager.settings(), Map.of("phone", "")).expect(200);
    }
    phone.context().close();
    browser.expectNoComplaints();
  }

  private static double left(Page phone, String selector) {
    return phone.locator(selector).first().boundingBox().x;
  }

  private static void tap(Page phone, String value) {
    phone.locator("button[value='" + value + "']").tap();
  }

  private static void look(Page phone, String path, String name) {
    phone.navigate(path);
    Browser.examine(phone, name);
    assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    expectLight(path, name);
  }
}
