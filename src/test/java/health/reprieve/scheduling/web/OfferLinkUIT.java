package health.reprieve.scheduling.web;

import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Letters;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.OfferLink;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.WaitListApi;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of an offer's link and the wait list in a real browser: accessible and silent. */
@NeedsBrowser
class OfferLinkUIT extends ReprieveIT {

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
  void offer_and_answer() {
    ClinicDay monday = ClinicDay.freshWeeks(3);
    Letters letters = new Letters();
    letters.at(monday.at("10:00"));
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put("patient", letters.register());
    WaitListApi.frontDesk().add(wait);
    BookingApi desk = BookingApi.frontDesk();
    desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(0), monday.plusDays(1).at("12:00"))));
    letters.minuteLater();
    OfferLink link = letters.offer();

    browser.look(Client.nobody(), link.path(), "offer-link");
    browser.look(Client.frontDesk(), "/waitlist", "wait-list");
    link.accept(link.open());
    browser.look(Client.nobody(), link.path(), "offer-link-booked");
  }
}
