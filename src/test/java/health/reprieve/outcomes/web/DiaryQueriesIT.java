package health.reprieve.outcomes.web;

import static health.reprieve.testing.QueryCount.assertNotOncePerRow;

import health.reprieve.testing.AskedDays;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DiariesApi;
import health.reprieve.testing.DiaryLink;
import health.reprieve.testing.DiaryPatient;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The diary on the patient's page does not ask the database once per row. */
class DiaryQueriesIT extends ReprieveIT {

  private final DiaryPatient who = DiaryPatient.registered();
  private int turn;

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void days_and_their_answers() {
    who.infusion("CRPS");
    int[] days = {1, 2, 3, 5, 7};
    assertNotOncePerRow(
        Client.nurse(),
        () -> {
          DiaryLink link = who.asked(days[turn++]);
          link.tap("pain", 3);
          link.tap("sleep", 8);
        },
        DiariesApi.path(who.id()),
        DiariesApi.json(who.id()));
  }

  @Test
  void diaries_of_several_courses() {
    VisitsApi visits = VisitsApi.as(Client.nurse());
    String[] conditions = {"CRPS", "BACK", "MOOD", "CANCER", "CRPS"};
    assertNotOncePerRow(
        Client.nurse(),
        () -> {
          visits.past(
              visits.course(who.id(), conditions[turn]),
              who.ended().minus(Duration.ofDays(10L * turn)));
          AskedDays.add(who.id(), who.zero().plusDays(++turn), 1);
        },
        DiariesApi.path(who.id()),
        DiariesApi.json(who.id()));
  }
}
